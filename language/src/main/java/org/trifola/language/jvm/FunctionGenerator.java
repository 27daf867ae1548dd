package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.LaneOp;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.ParametricOp;
import org.trifola.language.instruction.ReferenceOp;
import org.trifola.language.instruction.Signature;
import org.trifola.language.instruction.TableOp;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.instruction.VectorOp;
import org.trifola.language.jvm.library.Globals;
import org.trifola.language.jvm.library.Select;
import org.trifola.language.module.Module;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.GlobalInstance;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/**
 * Generates a method from the body of a function, which has been validated, or from a region of it: one instruction after the
 * other.
 */
final class FunctionGenerator {

    private static final ClassDesc INSTANCE = Names.INSTANCE;
    private static final ClassDesc GLOBAL = Names.of(GlobalInstance.class);
    private static final ClassDesc FUNCTION_INSTANCE = Names.of(FunctionInstance.class);
    private static final Condition NOT_ZERO = new Condition(null, false);

    private final CodeBuilder code;
    private final MethodFrame frame;
    private final Module module;
    private final Region region;
    private final InstructionReader in;
    private final BodyScan scan;
    private final LocalSlots slots;
    private final OperandStack operands;
    private final ControlGenerator control;
    private final NumericGenerator numbers;
    private final VectorOperands vectors;
    private final BitsGenerator bits;
    private final VectorGenerator vectorOperators;
    private final AccessGenerator accesses;
    private final StoreGenerator store;
    private final CallGenerator calls;
    private final RegionCalls regions;
    private final Locals locals;
    private final MemoryAtHand memory;
    /** The comparison whose operands, instead of its result, are on the stack of the JVM, or null. */
    private Condition condition;
    private int loops;
    private int instructions;

    /**
     * @param frame what kind of method it is
     * @param region what the method is for
     */
    FunctionGenerator(MethodFrame frame, Module module, CodeLayout layout, FunctionBody body, Region region) {
        this.code = frame.code();
        this.frame = frame;
        this.module = module;
        this.region = region;
        this.in = body.instructions(region.start().offset());
        this.scan = body.scan();
        this.slots = frame.slots();
        this.memory = new MemoryAtHand(code, slots, scan.accessesMemory());
        this.operands = new OperandStack(code, slots);
        this.control = new ControlGenerator(code, operands, frame.labels(), frame, new Polls(code, slots, memory, scan));
        this.numbers = new NumericGenerator(code);
        this.vectors = new VectorOperands(code, operands, slots);
        this.bits = new BitsGenerator(code, vectors);
        LaneGenerator lanes = new LaneGenerator(code, operands, vectors, numbers);
        this.vectorOperators = new VectorGenerator(code, in, operands, vectors, numbers, lanes, bits, body.forms());
        this.accesses = new AccessGenerator(code, in, operands, slots, memory, vectors, lanes, vectorOperators, body.forms());
        this.store = new StoreGenerator(code, in, operands, slots);
        this.calls = new CallGenerator(code, module, layout, operands, slots);
        this.regions = new RegionCalls(frame, control, operands, body);
        this.locals = new Locals(code, slots);
        this.loops = region.start().loops();
        this.instructions = region.start().instructions();
        frame.enter();
        control.enter(region.number() == 0);
    }

    /** Generates the method. */
    void generate() {
        int end = region.end().offset();
        while (region.number() == 0 ? !control.isEnd() : in.nextOffset() < end) {
            Region inner = region.inner().get(in.nextOffset());
            if (inner != null) {
                call(inner);
                continue;
            }
            Opcode opcode = in.read();
            instructions++;
            if (control.isReachable()) {
                append(opcode);
            } else {
                skip(opcode);
            }
        }
        if (region.number() > 0 && control.isReachable()) {
            frame.leaveAtEnd();
        }
        frame.finish(control);
        if (!control.stackMap().isEmpty()) {
            code.with(StackMapTableAttribute.of(control.stackMap()));
        }
    }

    /** Calls the method of a region, and goes on behind it. */
    private void call(Region inner) {
        if (control.isReachable()) {
            markLine();
            regions.call(inner, memory);
        }
        in.goTo(inner.end().offset());
        loops = inner.end().loops();
        instructions = inner.end().instructions();
    }

    private void skip(Opcode opcode) {
        if (opcode instanceof ControlOp operator) {
            switch (operator) {
                case BLOCK, IF -> control.skipFrame();
                case LOOP -> {
                    loops++;
                    control.skipFrame();
                }
                case ELSE -> control.otherwise();
                case END -> control.end();
                case UNREACHABLE, NOP, BR, BR_IF, BR_TABLE, RETURN, CALL, CALL_INDIRECT -> {
                    // Nothing is generated for what is never reached.
                }
            }
        }
    }

    private void append(Opcode opcode) {
        boolean takesCondition = opcode == ControlOp.IF || opcode == ControlOp.BR_IF || opcode == NumericOp.I32Testop.EQZ;
        boolean joinsLanes = opcode instanceof ControlOp && operands.hasLanes();
        if (!takesCondition || joinsLanes) {
            materialize();
        }
        if (joinsLanes) {
            control.emitting();
            operands.joinLanes();
        }
        switch (opcode.family()) {
            case CONTROL -> control((ControlOp) opcode);
            case PARAMETRIC -> parametric((ParametricOp) opcode);
            case VARIABLE -> variable((VariableOp) opcode);
            case TABLE -> {
                control.emitting();
                markLine();
                store.table((TableOp) opcode);
            }
            case MEMORY -> memory((MemoryOp) opcode);
            case REFERENCE -> reference((ReferenceOp) opcode);
            case NUMERIC -> numeric((NumericOp) opcode);
            case VECTOR -> {
                control.emitting();
                vectorOperators.operator((VectorOp) opcode);
            }
        }
    }

    /** Makes a number of the comparison that nothing has branched on. */
    private void materialize() {
        if (condition != null) {
            Condition pending = condition;
            condition = null;
            control.emitting();
            Library.numeric(code, pending.operator());
            if (pending.negated()) {
                code.iconst_1().ixor();
            }
        }
    }

    /** The condition on top of the operand stack. */
    private Condition takeCondition() {
        operands.pop();
        Condition taken = condition != null ? condition : NOT_ZERO;
        condition = null;
        control.emitting();
        return taken;
    }

    private void numeric(NumericOp operator) {
        if (operator == NumericOp.I32Testop.EQZ && condition != null) {
            condition = condition.negate();
            return;
        }
        if (operator instanceof NumericOp.Comparison comparison) {
            take(operator.signature());
            condition = new Condition(comparison, false);
            return;
        }
        control.emitting();
        if (operator instanceof NumericOp.Constant constant) {
            numbers.constant(constant, in.bits());
            pushConstant(constant);
            return;
        }
        if (operator.traps()) {
            markLine();
        }
        boolean quiet = (operator instanceof NumericOp.F32Binop || operator instanceof NumericOp.F64Binop) && operands.hasNeutral();
        numbers.operator(operator);
        take(operator.signature());
        if (quiet) {
            numbers.quiet(operands.peek().desc());
        }
    }

    private void pushConstant(NumericOp.Constant constant) {
        JvmType type = JvmType.of(constant.signature().results().getFirst());
        if (numbers.isNeutral(constant, in.bits())) {
            operands.pushNeutral(type);
        } else {
            operands.push(type);
        }
    }

    /** Notes that operands of a signature have become its results. */
    private void take(Signature signature) {
        operands.pop(signature.parameters().size());
        for (ValueType result : signature.results()) {
            operands.push(JvmType.of(result));
        }
    }

    /** Lets a stack trace tell where a trap or a call is. */
    private void markLine() {
        int line = instructions - region.start().instructions();
        if (line <= Lines.MAXIMUM) {
            code.lineNumber(line);
        }
    }

    private void control(ControlOp operator) {
        switch (operator) {
            case UNREACHABLE -> {
                control.emitting();
                markLine();
                code.invokestatic(Library.CALLS, "unreachable", MethodTypeDesc.of(Names.of(RuntimeException.class))).athrow();
                control.stop();
            }
            case NOP -> {
                // Nothing to do.
            }
            case BLOCK -> control.block(blockType());
            case LOOP -> {
                control.loop(blockType(), loops++);
            }
            case IF -> control.conditional(blockType(), takeCondition());
            case ELSE -> control.otherwise();
            case END -> control.end();
            case BR -> {
                control.emitting();
                control.branch(in.index());
            }
            case BR_IF -> control.branchIf(in.index(), takeCondition());
            case BR_TABLE -> {
                control.emitting();
                operands.pop();
                control.branchTable(in.labels());
            }
            case RETURN -> {
                control.emitting();
                control.returnFromFunction();
            }
            case CALL -> {
                control.emitting();
                markLine();
                calls.direct(in.index());
            }
            case CALL_INDIRECT -> {
                control.emitting();
                markLine();
                calls.indirect(in.index(), in.secondIndex());
            }
        }
    }

    private FunctionType blockType() {
        return in.blockType().type(module.types());
    }

    private void parametric(ParametricOp operator) {
        control.emitting();
        switch (operator) {
            case DROP -> {
                if (operands.peek().isVector()) {
                    vectors.drop();
                } else {
                    operands.pop().drop(code);
                }
            }
            case SELECT, SELECT_TYPED -> select();
        }
    }

    private void select() {
        if (operands.peek(1).isVector()) {
            bits.select();
            return;
        }
        operands.pop(2);
        JvmType type = operands.peek();
        code.invokestatic(Names.of(Select.class), "select", MethodTypeDesc.of(type.desc(), type.desc(), type.desc(), CD_int));
    }

    private void variable(VariableOp operator) {
        control.emitting();
        int index = in.index();
        switch (operator) {
            case LOCAL_GET -> getLocal(index);
            case LOCAL_SET -> setLocal(index);
            case LOCAL_TEE -> {
                JvmType type = locals.type(index);
                if (type.isVector()) {
                    setLocal(index);
                    getLocal(index);
                } else {
                    if (type.slots() == 2) {
                        code.dup2();
                    } else {
                        code.dup();
                    }
                    locals.set(index);
                }
            }
            case GLOBAL_GET -> {
                JvmType type = JvmType.of(module.globals().get(index).type().valueType());
                code.aload(slots.instance()).loadConstant(index).invokevirtual(INSTANCE, "global", MethodTypeDesc.of(GLOBAL, CD_int));
                if (type == JvmType.HALVES) {
                    code.dup().invokevirtual(GLOBAL, "getLong", MethodTypeDesc.of(CD_long)).dup2_x1().pop2();
                }
                code.invokevirtual(GLOBAL, getter(type), MethodTypeDesc.of(type.desc()));
                operands.push(type);
            }
            case GLOBAL_SET -> {
                JvmType type = JvmType.of(module.globals().get(index).type().valueType());
                if (type.isVector()) {
                    vectors.convert(type);
                }
                operands.pop();
                code.aload(slots.instance()).loadConstant(index);
                code.invokestatic(Names.of(Globals.class), "set", MethodTypeDesc.of(CD_void, type.descs()).insertParameterTypes(type.parts(), INSTANCE, CD_int));
            }
        }
    }

    private void getLocal(int index) {
        Vector vector = locals.vector(index);
        if (vector != null) {
            operands.push(vector);
        } else {
            locals.get(index);
            operands.push(locals.type(index));
        }
    }

    private void setLocal(int index) {
        Vector vector = locals.vector(index);
        if (vector != null) {
            operands.saveVectors(vector.slot());
        }
        if (locals.type(index).isVector()) {
            vectors.convert(locals.type(index));
        }
        locals.set(index);
        operands.pop();
    }

    private static String getter(JvmType type) {
        return switch (type) {
            case INT -> "getInt";
            case LONG -> "getLong";
            case FLOAT -> "getFloat";
            case DOUBLE -> "getDouble";
            case REFERENCE -> "getReference";
            case HALVES -> "getHigh";
            case INTS, FLOATS, DOUBLES -> throw new IllegalArgumentException("a global has a vector as its halves");
        };
    }

    private void memory(MemoryOp operator) {
        control.emitting();
        if (operator instanceof MemoryOp.Access access) {
            markLine();
            accesses.access(access);
        } else if (operator instanceof MemoryOp.Extent extent) {
            store.extent(extent);
        } else {
            markLine();
            store.bulk((MemoryOp.Bulk) operator);
        }
    }

    private void reference(ReferenceOp operator) {
        control.emitting();
        switch (operator) {
            case NULL -> {
                code.aconst_null();
                operands.push(JvmType.REFERENCE);
            }
            case IS_NULL -> {
                code.invokestatic(ClassDesc.of("java.util.Objects"), "isNull", MethodTypeDesc.of(CD_boolean, CD_Object));
                operands.pop();
                operands.push(JvmType.INT);
            }
            case FUNC -> {
                code.aload(slots.instance()).loadConstant(in.index()).invokevirtual(INSTANCE, "function", MethodTypeDesc.of(FUNCTION_INSTANCE, CD_int));
                operands.push(JvmType.REFERENCE);
            }
        }
    }
}
