package org.trifola.language.machine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.trifola.language.module.ElementSegment;
import org.trifola.language.module.Module;
import org.trifola.language.module.SegmentMode;

/**
 * Which functions the elements of tables may well be: those of active element segments, where no more than a few have the type that
 * is called. Tables change, so this is a guess.
 */
final class Callees {

    /** More functions take longer to be told apart than to be looked up. */
    private static final int MOST = 4;
    private static final int[] MANY = {};

    /** By table and type. */
    private final Map<Long, int[]> callees = new HashMap<>();

    Callees(Module module, FunctionTable functions) {
        for (ElementSegment segment : module.elements()) {
            if (segment.mode() == SegmentMode.ACTIVE && segment.functions() != null) {
                for (int function : segment.functions()) {
                    if (!module.isImportedFunction(function)) {
                        add(key(segment.table(), functions.type(module.functionTypes()[function])), function);
                    }
                }
            }
        }
    }

    private static long key(int table, int type) {
        return (long) table << Integer.SIZE | type;
    }

    private void add(long key, int function) {
        int[] known = callees.get(key);
        if (known == null) {
            callees.put(key, new int[]{function});
        } else if (known != MANY && !contains(known, function)) {
            int[] more = known.length == MOST ? MANY : Arrays.copyOf(known, known.length + 1);
            if (more != MANY) {
                more[known.length] = function;
            }
            callees.put(key, more);
        }
    }

    private static boolean contains(int[] functions, int function) {
        for (int other : functions) {
            if (other == function) {
                return true;
            }
        }
        return false;
    }

    /** The functions of a table with a type, by the number of the type; none where there are none or many. */
    int[] of(int table, int type) {
        return callees.getOrDefault(key(table, type), MANY);
    }
}
