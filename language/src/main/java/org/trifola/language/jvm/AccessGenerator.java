package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.MemoryOp.Access;
import org.trifola.language.instruction.MemoryOp.F32Load;
import org.trifola.language.instruction.MemoryOp.F64Load;
import org.trifola.language.instruction.MemoryOp.I32Load;
import org.trifola.language.instruction.MemoryOp.I32Store;
import org.trifola.language.instruction.MemoryOp.I64Load;
import org.trifola.language.instruction.MemoryOp.I64Store;
import org.trifola.language.instruction.MemoryOp.V128Load;
import org.trifola.language.instruction.MemoryOp.V128LoadLane;
import org.trifola.language.instruction.MemoryOp.V128Store;
import org.trifola.language.instruction.MemoryOp.V128StoreLane;
import org.trifola.language.instruction.VectorOp.ExtractLane;
import org.trifola.language.instruction.VectorOp.I16x8Unop;
import org.trifola.language.instruction.VectorOp.I32x4Unop;
import org.trifola.language.instruction.VectorOp.I64x2Unop;
import org.trifola.language.instruction.VectorOp.ReplaceLane;
import org.trifola.language.instruction.VectorOp.Splat;

/**
 * Loads and stores: calls of methods that have the names of the instructions. A vector is accessed part by part after one check
 * of its address, or as the number that is loaded or stored of it.
 */
final class AccessGenerator {

    private final CodeBuilder code;
    private final InstructionReader in;
    private final OperandStack operands;
    private final LocalSlots slots;
    private final MemoryAtHand memory;
    private final VectorOperands vectors;
    private final LaneGenerator lanes;
    private final VectorGenerator operators;
    private final VectorForms forms;

    AccessGenerator(CodeBuilder code, InstructionReader in, OperandStack operands, LocalSlots slots, MemoryAtHand memory, VectorOperands vectors,
                    LaneGenerator lanes, VectorGenerator operators, VectorForms forms) {
        this.code = code;
        this.in = in;
        this.operands = operands;
        this.slots = slots;
        this.memory = memory;
        this.vectors = vectors;
        this.lanes = lanes;
        this.operators = operators;
        this.forms = forms;
    }

    void access(Access operator) {
        if (operator instanceof V128Load load) {
            load(load);
        } else if (operator instanceof V128Store) {
            store();
        } else if (operator instanceof V128LoadLane load) {
            loadLane(load);
        } else if (operator instanceof V128StoreLane store) {
            storeLane(store);
        } else {
            number(operator);
        }
    }

    /** A load or store of a number. */
    private void number(Access operator) {
        code.loadConstant(in.memoryOffset());
        Library.access(code, operator, memory.push(in.index()));
        operands.pop(operator.signature().parameters().size());
        operands.push(JvmType.of(operator.signature().results()));
    }

    private void load(V128Load operator) {
        switch (operator) {
            case LOAD -> {
                JvmType type = forms.result(in.offset());
                int at = takeAddress();
                String method = type.desc().displayName() + "Lane";
                vectors.push(type, lane -> code.lload(at).loadConstant(lane).invokestatic(Library.ACCESS, method, MethodTypeDesc.of(type.desc(), CD_long, CD_int)));
            }
            case LOAD8X8_S -> operators.widen(I16x8Unop.EXTEND_LOW_S, "EXTEND_S", half());
            case LOAD8X8_U -> operators.widen(I16x8Unop.EXTEND_LOW_U, "EXTEND_U", half());
            case LOAD16X4_S -> operators.widen(I32x4Unop.EXTEND_LOW_S, "EXTEND_S", half());
            case LOAD16X4_U -> operators.widen(I32x4Unop.EXTEND_LOW_U, "EXTEND_U", half());
            case LOAD32X2_S -> operators.widen(I64x2Unop.EXTEND_LOW_S, "EXTEND_S", half());
            case LOAD32X2_U -> operators.widen(I64x2Unop.EXTEND_LOW_U, "EXTEND_U", half());
            case LOAD8_SPLAT -> splat(I32Load.LOAD8_U, Splat.I8X16);
            case LOAD16_SPLAT -> splat(I32Load.LOAD16_U, Splat.I16X8);
            case LOAD32_SPLAT -> {
                if (forms.result(in.offset()) == JvmType.FLOATS) {
                    splat(F32Load.LOAD, Splat.F32X4);
                } else {
                    splat(I32Load.LOAD, Splat.I32X4);
                }
            }
            case LOAD64_SPLAT -> {
                if (forms.result(in.offset()) == JvmType.DOUBLES) {
                    splat(F64Load.LOAD, Splat.F64X2);
                } else {
                    splat(I64Load.LOAD, Splat.I64X2);
                }
            }
            case LOAD32_ZERO -> {
                number(I32Load.LOAD);
                int lane = vectors.takeNumber();
                vectors.push(JvmType.INTS, part -> {
                    if (part == 0) {
                        code.iload(lane);
                    } else {
                        code.iconst_0();
                    }
                });
            }
            case LOAD64_ZERO -> {
                number(I64Load.LOAD);
                code.lconst_0();
                operands.pop();
                operands.push(JvmType.HALVES);
            }
        }
    }

    /** A vector whose lower half is loaded; nobody needs the upper one. */
    private Vector half() {
        number(I64Load.LOAD);
        operands.pop();
        int slot = slots.temporary(operands.height(), JvmType.HALVES);
        code.lstore(slot);
        return new Vector(code, JvmType.HALVES, slot);
    }

    private void splat(Access load, Splat splat) {
        number(load);
        lanes.splat(splat);
    }

    /** Pops the address of a vector to a local variable, as that in the machine, and tells which. */
    private int takeAddress() {
        code.loadConstant(in.memoryOffset());
        Library.vectorAddress(code, memory.push(in.index()));
        operands.pop();
        int at = slots.temporary(operands.height(), JvmType.LONG);
        code.lstore(at);
        return at;
    }

    private void store() {
        Vector vector = vectors.take();
        int at = takeAddress();
        JvmType type = vector.type();
        for (int lane = 0; lane < type.parts(); lane++) {
            code.lload(at).loadConstant(lane);
            vector.load(type, lane);
            code.invokestatic(Library.ACCESS, "setLane", MethodTypeDesc.of(CD_void, CD_long, CD_int, type.desc()));
        }
    }

    private void loadLane(V128LoadLane operator) {
        Vector vector = vectors.take();
        switch (operator) {
            case LOAD8_LANE -> loadLane(vector, I32Load.LOAD8_U, ReplaceLane.I8X16);
            case LOAD16_LANE -> loadLane(vector, I32Load.LOAD16_U, ReplaceLane.I16X8);
            case LOAD32_LANE -> loadLane(vector, I32Load.LOAD, ReplaceLane.I32X4);
            case LOAD64_LANE -> loadLane(vector, I64Load.LOAD, ReplaceLane.I64X2);
        }
    }

    private void loadLane(Vector vector, Access load, ReplaceLane replace) {
        number(load);
        JvmType number = operands.peek();
        lanes.replaceLane(vector, replace, in.lane(), number, vectors.takeNumber());
    }

    private void storeLane(V128StoreLane operator) {
        Vector vector = vectors.take();
        switch (operator) {
            case STORE8_LANE -> storeLane(vector, ExtractLane.I8X16_U, I32Store.STORE8);
            case STORE16_LANE -> storeLane(vector, ExtractLane.I16X8_U, I32Store.STORE16);
            case STORE32_LANE -> storeLane(vector, ExtractLane.I32X4, I32Store.STORE);
            case STORE64_LANE -> storeLane(vector, ExtractLane.I64X2, I64Store.STORE);
        }
    }

    private void storeLane(Vector vector, ExtractLane extract, Access store) {
        lanes.extractLane(vector, extract, in.lane());
        number(store);
    }
}
