package org.trifola.language.machine;

import java.util.List;

import org.trifola.language.types.NumberType;
import org.trifola.language.types.ValueType;
import org.trifola.language.types.VectorType;

/**
 * Which arguments of functions are in registers: the first integers, and the first floating-point numbers. The others lie on the
 * stack, where those in registers have places too, in which the function that is called may keep them.
 */
public final class ArgumentRegisters {

    /** So many integers at most are in registers. */
    public static final int INTEGERS = 4;
    /** So many registers at most have arguments. */
    public static final int ALL = INTEGERS + 4;
    /** An argument that is in no register. */
    public static final int NONE = -1;

    private ArgumentRegisters() {
    }

    /** The number of the register of each argument, where integers come before floating-point numbers, or {@link #NONE}. */
    public static int[] of(List<? extends ValueType> parameters) {
        int[] numbers = new int[parameters.size()];
        int integer = 0;
        int floating = INTEGERS;
        for (int i = 0; i < numbers.length; i++) {
            ValueType parameter = parameters.get(i);
            boolean isInteger = parameter == NumberType.I32 || parameter == NumberType.I64;
            if (isInteger && integer < INTEGERS) {
                numbers[i] = integer++;
            } else if (!isInteger && parameter != VectorType.V128 && floating < ALL) {
                numbers[i] = floating++;
            } else {
                numbers[i] = NONE;
            }
        }
        return numbers;
    }
}
