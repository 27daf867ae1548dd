package org.trifola.language.validation;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.TableOp;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.Subtyping;
import org.trifola.language.types.TableType;

/**
 * The rules for table instructions.
 *
 * @see <a href="https://webassembly.github.io/spec/core/valid/instructions.html#table-instructions">Table instructions</a>
 */
final class TableRules {

    private final Context context;
    private final OperandStack operands;

    TableRules(Context context, OperandStack operands) {
        this.context = context;
        this.operands = operands;
    }

    /** Validates the instruction that {@code code} has, {@code op}. */
    void check(TableOp op, InstructionReader code) {
        switch (op) {
            case GET -> {
                TableType table = context.table(code.index(), code.offset());
                operands.pop(table.addressType());
                operands.push(table.elementType());
            }
            case SET -> {
                TableType table = context.table(code.index(), code.offset());
                operands.pop(table.elementType());
                operands.pop(table.addressType());
            }
            case INIT -> {
                TableType table = context.table(code.secondIndex(), code.offset());
                ReferenceType source = context.element(code.index(), code.offset()).type();
                checkElements(source, table);
                operands.pop(NumberType.I32);
                operands.pop(NumberType.I32);
                operands.pop(table.addressType());
            }
            case ELEM_DROP -> context.element(code.index(), code.offset());
            case COPY -> {
                TableType target = context.table(code.index(), code.offset());
                TableType source = context.table(code.secondIndex(), code.offset());
                checkElements(source.elementType(), target);
                operands.pop(smaller(target.addressType(), source.addressType()));
                operands.pop(source.addressType());
                operands.pop(target.addressType());
            }
            case GROW -> {
                TableType table = context.table(code.index(), code.offset());
                operands.pop(table.addressType());
                operands.pop(table.elementType());
                operands.push(table.addressType());
            }
            case SIZE -> operands.push(context.table(code.index(), code.offset()).addressType());
            case FILL -> {
                TableType table = context.table(code.index(), code.offset());
                operands.pop(table.addressType());
                operands.pop(table.elementType());
                operands.pop(table.addressType());
            }
        }
    }

    /** The type of a length that two address types can express. */
    static NumberType smaller(NumberType first, NumberType second) {
        return first == NumberType.I64 ? second : first;
    }

    private void checkElements(ReferenceType source, TableType target) {
        if (!Subtyping.matches(source, target.elementType())) {
            throw operands.mismatch("elements of type " + target.elementType(), source);
        }
    }
}
