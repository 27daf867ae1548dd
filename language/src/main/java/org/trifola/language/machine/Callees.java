package org.trifola.language.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.module.ConstantExpression;
import org.trifola.language.module.ElementSegment;
import org.trifola.language.module.Module;
import org.trifola.language.module.SegmentMode;

/**
 * Which functions the elements of a module's own tables are when an instance has filled them by its active element segments, where no
 * more than a few of them have the type that is called.
 */
final class Callees {

    /** More elements take longer to be told apart than to be looked up. */
    private static final int MOST = 4;
    private static final int NO_FUNCTION = -1;
    private static final int[] NO_ELEMENTS = {};
    /** Larger tables would take long to look through. */
    private static final int GREATEST_TABLE = 1 << 20;

    /** By table and type; a few, or none where there are many. */
    private final Map<Long, List<Callee>> callees = new HashMap<>();

    Callees(Module module, FunctionTable functions) {
        int imported = module.importedTables();
        Map<Integer, List<ElementSegment>> segments = new HashMap<>();
        for (ElementSegment segment : module.elements()) {
            if (segment.mode() == SegmentMode.ACTIVE && segment.table() >= imported) {
                segments.computeIfAbsent(segment.table(), any -> new ArrayList<>()).add(segment);
            }
        }
        for (Map.Entry<Integer, List<ElementSegment>> entry : segments.entrySet()) {
            int[] elements = elements(module, entry.getValue());
            for (int element = 0; element < elements.length; element++) {
                int function = elements[element];
                if (function != NO_FUNCTION && !module.isImportedFunction(function)) {
                    add(key(entry.getKey(), functions.type(module.functionTypes()[function])), new Callee(function, element));
                }
            }
        }
    }

    /** The functions that segments make the elements of a table; no elements if it is not known where they are, or if they are too many. */
    private static int[] elements(Module module, List<ElementSegment> segments) {
        long size = 0;
        for (ElementSegment segment : segments) {
            size = Math.max(size, end(module, segment));
        }
        if (size > GREATEST_TABLE) {
            return NO_ELEMENTS;
        }
        int[] elements = new int[(int) size];
        Arrays.fill(elements, NO_FUNCTION);
        for (ElementSegment segment : segments) {
            int start = (int) end(module, segment) - segment.length();
            for (int j = 0; j < segment.length(); j++) {
                elements[start + j] = segment.functions() == null ? NO_FUNCTION : segment.functions()[j];
            }
        }
        return elements;
    }

    /** Behind which element a segment ends; beyond all if that is not known. */
    private static long end(Module module, ElementSegment segment) {
        OptionalInt target = constant(module, segment.target());
        return target.isEmpty() ? Long.MAX_VALUE : Integer.toUnsignedLong(target.getAsInt()) + segment.length();
    }

    /** The value of an expression that is just a 32-bit constant. */
    private static OptionalInt constant(Module module, ConstantExpression expression) {
        ByteReader in = new ByteReader(module, expression.offset(), expression.end());
        if (in.readByte() != NumericOp.Constant.I32_CONST.code()) {
            return OptionalInt.empty();
        }
        int value = in.readSignedInt();
        return in.readByte() == ControlOp.END.code() ? OptionalInt.of(value) : OptionalInt.empty();
    }

    private static long key(int table, int type) {
        return (long) table << Integer.SIZE | type;
    }

    private void add(long key, Callee callee) {
        List<Callee> known = callees.computeIfAbsent(key, any -> new ArrayList<>());
        if (known.size() <= MOST) {
            known.add(callee);
        }
    }

    /** The elements of a table whose functions have a type, by the number of the type; none where there are none or many. */
    List<Callee> of(int table, int type) {
        List<Callee> known = callees.getOrDefault(key(table, type), List.of());
        return known.size() <= MOST ? known : List.of();
    }
}
