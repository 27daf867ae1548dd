package org.trifola.language.validation;

import static org.trifola.language.error.ModuleException.invalid;

import java.util.List;

import org.trifola.language.binary.BlockType;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.Subtyping;
import org.trifola.language.types.TableType;
import org.trifola.language.types.ValueType;

/**
 * The rules for control instructions.
 *
 * @see <a href="https://webassembly.github.io/spec/core/valid/instructions.html#control-instructions">Control instructions</a>
 */
final class ControlRules {

    private final Context context;
    private final OperandStack operands;
    private final ControlStack control;

    ControlRules(Context context, OperandStack operands, ControlStack control) {
        this.context = context;
        this.operands = operands;
        this.control = control;
    }

    /** Validates the instruction that {@code code} has, {@code op}. */
    void check(ControlOp op, InstructionReader code) {
        switch (op) {
            case UNREACHABLE -> operands.setUnreachable();
            case NOP -> {
            }
            case BLOCK, LOOP -> block(op, code);
            case IF -> {
                operands.pop(NumberType.I32);
                block(op, code);
            }
            case ELSE -> control.startElse();
            case END -> control.end();
            case BR -> jump(control.label(code.index()));
            case BR_IF -> {
                operands.pop(NumberType.I32);
                List<ValueType> types = control.label(code.index());
                operands.popAll(types);
                operands.pushAll(types);
            }
            case BR_TABLE -> branchTable(code.labels(), code);
            case RETURN -> jump(control.results());
            case CALL -> call(context.function(code.index(), code.offset()));
            case CALL_INDIRECT -> {
                TableType table = context.table(code.secondIndex(), code.offset());
                if (!Subtyping.matches(table.elementType(), ReferenceType.FUNCREF)) {
                    throw operands.mismatch("a table of functions", "one of " + table.elementType());
                }
                FunctionType type = context.type(code.index(), code.offset());
                operands.pop(table.addressType());
                call(type);
            }
        }
    }

    private void block(ControlOp opener, InstructionReader code) {
        BlockType blockType = code.blockType();
        if (blockType.typeIndex() >= 0) {
            context.type(blockType.typeIndex(), code.offset());
        }
        FunctionType type = blockType.type(context.module().types());
        operands.popAll(type.parameters());
        control.push(opener, type);
    }

    private void jump(List<ValueType> types) {
        operands.popAll(types);
        operands.setUnreachable();
    }

    private void branchTable(int[] labels, InstructionReader code) {
        operands.pop(NumberType.I32);
        List<ValueType> last = control.label(labels[labels.length - 1]);
        List<ValueType> checked = last;
        for (int label : labels) {
            List<ValueType> types = control.label(label);
            if (types == checked) {
                continue;
            }
            if (types.size() != last.size()) {
                throw invalid("type mismatch: br_table has labels with %d and with %d operands".formatted(types.size(), last.size()), code.offset());
            }
            operands.checkTop(types);
            checked = types;
        }
        jump(last);
    }

    private void call(FunctionType type) {
        operands.popAll(type.parameters());
        operands.pushAll(type.results());
    }
}
