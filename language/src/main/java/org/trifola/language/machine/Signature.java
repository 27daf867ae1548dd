package org.trifola.language.machine;

import java.util.List;

import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueKind;
import org.trifola.language.types.ValueType;

/**
 * The kinds of the parameters and of the results of a function, which Java finds sooner than types in lists, and where machine code
 * has them.
 */
final class Signature {

    private final ValueKind[] parameters;
    private final ValueKind[] results;
    /** Where arguments lie: from the address of the stack on those in registers, from that of the arguments on the others. */
    private final int[] offsets;
    private final boolean[] isInRegister;

    Signature(FunctionType type) {
        this.parameters = kinds(type.parameters());
        this.results = kinds(type.results());
        this.offsets = new int[parameters.length];
        this.isInRegister = new boolean[parameters.length];
        int[] registers = ArgumentRegisters.of(type.parameters());
        int offset = 0;
        for (int i = 0; i < registers.length; i++) {
            isInRegister[i] = registers[i] != ArgumentRegisters.NONE;
            offsets[i] = isInRegister[i] ? MachineStack.ARGUMENTS + Long.BYTES * registers[i] : offset;
            offset += Values.length(parameters[i]);
        }
    }

    private static ValueKind[] kinds(List<ValueType> types) {
        ValueKind[] kinds = new ValueKind[types.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = types.get(i).kind();
        }
        return kinds;
    }

    /** The number of bytes that parameters and results take, which lie in the same place. */
    long length() {
        return Math.max(Values.length(parameters), Values.length(results));
    }

    /**
     * An instance, and the boxed arguments with which machine code has been left.
     *
     * @param place the machine address of those that are in no registers
     */
    Object[] readArguments(Object instance, long place, MachineStack stack) {
        Object[] arguments = new Object[parameters.length + 1];
        arguments[0] = instance;
        for (int i = 0; i < parameters.length; i++) {
            arguments[i + 1] = Values.read(parameters[i], argument(i, place, stack));
        }
        return arguments;
    }

    /**
     * Writes boxed arguments, which an instance is in front of, to where machine code is entered with them.
     *
     * @param place the machine address of those that are in no registers
     */
    void writeArguments(Object[] arguments, long place, MachineStack stack) {
        for (int i = 0; i < parameters.length; i++) {
            Values.write(arguments[i + 1], argument(i, place, stack));
        }
    }

    private long argument(int index, long place, MachineStack stack) {
        return offsets[index] + (isInRegister[index] ? stack.address() : place);
    }

    /** Writes what a call has given: null, a boxed value, or an array of them. */
    void writeResult(Object result, long place) {
        if (results.length > 1) {
            Values.write(results, (Object[]) result, place);
        } else if (results.length == 1) {
            Values.write(result, place);
        }
    }

    /**
     * What a call gives: null, a boxed value, or an array of them.
     *
     * @param place the machine address of the results where there are several
     * @param integer the machine address of a result that is an integer
     * @param other the machine address of one that is not
     */
    Object readResult(long place, long integer, long other) {
        if (results.length > 1) {
            Object[] values = new Object[results.length];
            Values.read(results, values, place);
            return values;
        }
        if (results.length == 0) {
            return null;
        }
        boolean isInteger = results[0] == ValueKind.I32 || results[0] == ValueKind.I64;
        return Values.read(results[0], isInteger ? integer : other);
    }
}
