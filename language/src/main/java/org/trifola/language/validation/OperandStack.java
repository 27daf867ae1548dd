package org.trifola.language.validation;

import static org.trifola.language.error.ModuleException.invalid;

import java.util.Arrays;
import java.util.List;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.error.ModuleException;
import org.trifola.language.instruction.Signature;
import org.trifola.language.types.Subtyping;
import org.trifola.language.types.ValueType;

/**
 * The types of the operands before an instruction. The operands of a block lie above its floor. Behind an instruction
 * that never gives way to the next, the stack is polymorphic: below the operands that are known there are, down to the
 * floor, as many as needed of any type; {@link #UNKNOWN} is such a type.
 *
 * @see <a href="https://webassembly.github.io/spec/core/appendix/algorithm.html#stacks">Stacks</a>
 */
final class OperandStack {

    /** The type of an operand that fits everywhere. */
    static final ValueType UNKNOWN = null;

    /** Value types, in an array of objects: what HotSpot guesses of an array of an interface is wrong, and makes it compile again. */
    private Object[] types = new Object[64];
    private int height;
    private int floor;
    private boolean polymorphic;
    private InstructionReader instruction;

    /** Empties the stack for a new expression, whose current instruction {@code reader} always has. */
    void clear(InstructionReader reader) {
        instruction = reader;
        height = 0;
        floor = 0;
        polymorphic = false;
    }

    /** The number of operands that are known. */
    int height() {
        return height;
    }

    /** Whether there are operands of any type above the floor. */
    boolean isPolymorphic() {
        return polymorphic;
    }

    /** Sets the floor, and whether the stack is polymorphic above it. */
    void setFloor(int newFloor, boolean newPolymorphic) {
        floor = newFloor;
        polymorphic = newPolymorphic;
    }

    /** Drops what lies above the floor and makes the stack polymorphic. */
    void setUnreachable() {
        height = floor;
        polymorphic = true;
    }

    void push(ValueType type) {
        if (height == types.length) {
            types = Arrays.copyOf(types, 2 * height);
        }
        types[height++] = type;
    }

    void pushAll(List<ValueType> list) {
        for (int i = 0, size = list.size(); i < size; i++) {
            push(list.get(i));
        }
    }

    /** Pops an operand of any type. */
    ValueType pop() {
        if (height > floor) {
            return (ValueType) types[--height];
        }
        if (polymorphic) {
            return UNKNOWN;
        }
        throw mismatch("an operand", "nothing");
    }

    /** Pops an operand that matches {@code expected}. */
    void pop(ValueType expected) {
        if (height > floor) {
            Object type = types[--height];
            if (type != expected && !fits((ValueType) type, expected)) {
                throw mismatch(expected, type);
            }
        } else if (!polymorphic) {
            throw mismatch(expected, "nothing");
        }
    }

    /** Pops operands that match {@code expected}, the topmost last. */
    void popAll(List<ValueType> expected) {
        for (int i = expected.size() - 1; i >= 0; i--) {
            pop(expected.get(i));
        }
    }

    /** Pops what an instruction takes and pushes what it gives. */
    void apply(Signature signature) {
        popFrom(signature, 0);
        pushResult(signature);
    }

    /** Pops what an instruction takes, whose first operand is an address of the type {@code address}, and pushes what it gives. */
    void apply(Signature signature, ValueType address) {
        popFrom(signature, 1);
        pop(address);
        pushResult(signature);
    }

    private void popFrom(Signature signature, int first) {
        for (int i = signature.arity() - 1; i >= first; i--) {
            pop(signature.operand(i));
        }
    }

    private void pushResult(Signature signature) {
        if (signature.result() != null) {
            push(signature.result());
        }
    }

    /** Checks that the topmost operands match {@code expected}, the topmost last, and leaves them. */
    void checkTop(List<ValueType> expected) {
        int position = height;
        for (int i = expected.size() - 1; i >= 0; i--) {
            position--;
            if (position < floor) {
                if (polymorphic) {
                    return;
                }
                throw mismatch(expected.get(i), "nothing");
            }
            if (!fits((ValueType) types[position], expected.get(i))) {
                throw mismatch(expected.get(i), types[position]);
            }
        }
    }

    /** Checks that there are no operands above the floor. */
    void checkEmpty() {
        if (height > floor) {
            throw mismatch("nothing more", types[height - 1]);
        }
    }

    /** A type mismatch of the current instruction. */
    ModuleException mismatch(Object expected, Object found) {
        return invalid("type mismatch: %s expects %s, found %s".formatted(instruction.opcode().mnemonic(), expected, found), instruction.offset());
    }

    private static boolean fits(ValueType type, ValueType expected) {
        return type == UNKNOWN || Subtyping.matches(type, expected);
    }
}
