package org.trifola.language.machine;

import java.util.Arrays;

import com.oracle.truffle.api.exception.AbstractTruffleException;

import org.trifola.language.machine.x64.MachineFunction;
import org.trifola.language.machine.x64.Stubs;
import org.trifola.language.runtime.Code;
import org.trifola.language.runtime.LeftFunctions;
import org.trifola.language.runtime.memory.RawMemory;

/** What is known of the functions that are machine code: finds out from the stack which of them were left, and where. */
final class Places {

    /** More functions than anybody reads about. */
    private static final int MAXIMUM = 1000;

    /** What {@link #functions} has of each function: where its code begins and ends, its index, its frame size, and its first site. */
    private static final int START = 0;
    private static final int END = 1;
    private static final int INDEX = 2;
    private static final int FRAME = 3;
    private static final int SITE = 4;
    private static final int FIELDS = 5;

    private final long origin;
    private int[] functions = new int[16 * FIELDS];
    private int count;
    /** The pairs of {@link MachineFunction#sites}, those of a function together. */
    private int[] sites = new int[256];
    private int siteCount;

    /** For code that lies behind the machine address {@code origin}. */
    Places(long origin) {
        this.origin = origin;
    }

    /** Adds the code of a function, which lies behind that of all others. */
    synchronized void add(int function, MachineFunction compiled) {
        int[] added = compiled.sites();
        if (FIELDS * count == functions.length) {
            functions = Arrays.copyOf(functions, 2 * functions.length);
        }
        if (siteCount + added.length > sites.length) {
            sites = Arrays.copyOf(sites, Math.max(2 * sites.length, siteCount + added.length));
        }
        int start = (int) (compiled.address() - origin);
        int entry = FIELDS * count++;
        functions[entry + START] = start;
        functions[entry + END] = start + compiled.code().length;
        functions[entry + INDEX] = function;
        functions[entry + FRAME] = compiled.frameSize();
        functions[entry + SITE] = siteCount;
        System.arraycopy(added, 0, sites, siteCount, added.length);
        siteCount += added.length;
    }

    /** Adds functions of which another object knew {@code functions} and {@code sites}, before any other is added. */
    synchronized void addAll(int[] known, int[] knownSites) {
        functions = Arrays.copyOf(known, Math.max(known.length, functions.length));
        count = known.length / FIELDS;
        sites = Arrays.copyOf(knownSites, Math.max(knownSites.length, sites.length));
        siteCount = knownSites.length;
    }

    /** What is known of the functions. */
    synchronized int[] functions() {
        return Arrays.copyOf(functions, FIELDS * count);
    }

    /** What is known of the places where they are left. */
    synchronized int[] sites() {
        return Arrays.copyOf(sites, siteCount);
    }

    /** The number of functions. */
    int count() {
        return count;
    }

    /** The index of the function that was added as number {@code number}. */
    int function(int number) {
        return functions[FIELDS * number + INDEX];
    }

    /** The machine address of the code of that function. */
    long address(int number) {
        return origin + functions[FIELDS * number + START];
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
        long place = stackPointer + Stubs.SAVED + (reason == ExitReason.POLL ? Stubs.SAVED_BY_POLL : 0);
        while (number < MAXIMUM) {
            long position = RawMemory.getLong(place) - origin;
            int found = find(position);
            if (found < 0) {
                break;
            }
            if (number + 2 > left.length) {
                left = Arrays.copyOf(left, 2 * number);
                offsets = Arrays.copyOf(offsets, 2 * number);
            }
            int inFunction = (int) position - functions[FIELDS * found + START];
            int site = site(found, inFunction);
            int offset = sites[site + 1];
            if (site + 2 < endOfSites(found) && sites[site + 2] == inFunction) {
                left[number] = code.module().importedFunctions() + code.module().bodies().at(offset);
                offsets[number++] = offset;
                offset = sites[site + 3];
            }
            left[number] = function(found);
            offsets[number++] = offset;
            place += Long.BYTES + (offset < 0 ? 0 : functions[FIELDS * found + FRAME]);
        }
        return new LeftFunctions(exception, code, Arrays.copyOf(left, number), Arrays.copyOf(offsets, number));
    }

    /** The number of the function that has code before {@code position}, or a negative number. */
    private int find(long position) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (position <= functions[FIELDS * middle + START]) {
                high = middle - 1;
            } else if (position > functions[FIELDS * middle + END]) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** Where the first pair of a position in the code of a function lies. */
    private int site(int number, int position) {
        int first = functions[FIELDS * number + SITE];
        int low = 0;
        int high = (endOfSites(number) - first) / 2;
        while (low < high) {
            int middle = low + high >>> 1;
            if (sites[first + 2 * middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int site = first + 2 * low;
        if (site == endOfSites(number) || sites[site] != position) {
            throw new IllegalStateException("no instruction returns to " + position);
        }
        return site;
    }

    private int endOfSites(int number) {
        return number + 1 < count ? functions[FIELDS * (number + 1) + SITE] : siteCount;
    }
}
