package org.trifola.language.machine;

import java.util.Arrays;

import com.oracle.truffle.api.exception.AbstractTruffleException;

import org.trifola.language.machine.x64.MachineFunction;
import org.trifola.language.runtime.Code;
import org.trifola.language.runtime.LeftFunctions;
import org.trifola.language.runtime.memory.RawMemory;

/** Finds out from the stack of machine code which functions were left, and where. */
final class Places {

    /** More functions than anybody reads about. */
    private static final int MAXIMUM = 1000;

    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private int[] functions = new int[16];
    private int[] frameSizes = new int[16];
    private int[][] sites = new int[16][];
    private int count;

    /** Adds the code of a function, which lies behind that of all others. */
    synchronized void add(int function, MachineFunction compiled) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            functions = Arrays.copyOf(functions, 2 * count);
            frameSizes = Arrays.copyOf(frameSizes, 2 * count);
            sites = Arrays.copyOf(sites, 2 * count);
        }
        starts[count] = compiled.address();
        ends[count] = compiled.address() + compiled.code().length;
        functions[count] = function;
        frameSizes[count] = compiled.frameSize();
        sites[count++] = compiled.sites();
    }

    /**
     * The functions that {@code exception} leaves.
     *
     * @param stackPointer that with which machine code was left
     * @param reason why it was left
     */
    synchronized LeftFunctions left(AbstractTruffleException exception, Code code, long stackPointer, int reason) {
        int[] left = new int[16];
        int[] offsets = new int[16];
        int number = 0;
        long place = stackPointer + MachineStack.SAVED + (reason == ExitReason.POLL ? MachineStack.SAVED_BY_POLL : 0);
        while (number < MAXIMUM) {
            long address = RawMemory.getLong(place);
            int index = index(address);
            if (index < 0) {
                break;
            }
            if (number == left.length) {
                left = Arrays.copyOf(left, 2 * number);
                offsets = Arrays.copyOf(offsets, 2 * number);
            }
            int offset = offset(index, (int) (address - starts[index]));
            left[number] = functions[index];
            offsets[number++] = offset;
            place += Long.BYTES + (offset < 0 ? 0 : frameSizes[index]);
        }
        return new LeftFunctions(exception, code, Arrays.copyOf(left, number), Arrays.copyOf(offsets, number));
    }

    /** The function that has code before the machine address {@code address}, or a negative number. */
    private int index(long address) {
        int index = Arrays.binarySearch(starts, 0, count, address);
        int candidate = index >= 0 ? index : -index - 2;
        return candidate >= 0 && address <= ends[candidate] && address > starts[candidate] ? candidate : -1;
    }

    private int offset(int index, int position) {
        int[] pairs = sites[index];
        int low = 0;
        int high = pairs.length / 2 - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (pairs[2 * middle] == position) {
                return pairs[2 * middle + 1];
            }
            if (pairs[2 * middle] < position) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        throw new IllegalStateException("no instruction returns to " + position);
    }
}
