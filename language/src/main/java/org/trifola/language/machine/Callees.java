package org.trifola.language.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.module.ConstantExpression;
import org.trifola.language.module.ElementSegment;
import org.trifola.language.module.Module;
import org.trifola.language.module.SegmentMode;

/**
 * Which functions the elements of a module's own tables are when an instance has filled them by its active element segments, where no more than a few
 * of them have the type that is called.
 */
final class Callees {

    /** More elements take longer to be told apart than to be looked up. */
    private static final int MOST = 4;
    private static final int NO_FUNCTION = -1;

    /** By table and type; a few, or none where there are many. */
    private final Map<Long, List<Callee>> callees = new HashMap<>();

    Callees(Module module, FunctionTable functions) {
        for (int table = module.importedTables(); table < module.tables().size(); table++) {
            for (Map.Entry<Integer, Integer> element : elements(module, table).entrySet()) {
                int function = element.getValue();
                if (function != NO_FUNCTION && !module.isImportedFunction(function)) {
                    add(key(table, functions.type(module.functionTypes()[function])), new Callee(function, element.getKey()));
                }
            }
        }
    }

    /** The functions of a table by their elements; none if it is not known where they are. */
    private static Map<Integer, Integer> elements(Module module, int table) {
        Map<Integer, Integer> elements = new TreeMap<>();
        for (ElementSegment segment : module.elements()) {
            if (segment.mode() == SegmentMode.ACTIVE && segment.table() == table) {
                OptionalInt target = constant(module, segment.target());
                if (target.isEmpty()) {
                    return Map.of();
                }
                for (int i = 0; i < segment.length(); i++) {
                    elements.put(target.getAsInt() + i, segment.functions() == null ? NO_FUNCTION : segment.functions()[i]);
                }
            }
        }
        return elements;
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
