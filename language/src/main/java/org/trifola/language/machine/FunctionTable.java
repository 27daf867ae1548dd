package org.trifola.language.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trifola.language.module.Module;
import org.trifola.language.types.DefinedType;

/**
 * What machine code knows of the functions of its module, at the start of the code space: constants, and for each function its code
 * and its type. The first entry is that of no function.
 */
public final class FunctionTable {

    /** Where the machine address of the code of a function lies in its entry. */
    public static final int CODE = 0;
    /** Where the number of the type of a function lies in its entry. */
    public static final int TYPE = 8;

    private static final int ENTRY = 16;
    private static final int ENTRIES = 64;
    private static final int NO_TYPE = -1;
    /** For 32 and 64 bits: all bits but the sign, twice; and the sign. Instructions take 16 bytes of each. */
    private static final long[] CONSTANTS = {0x7FFF_FFFF_7FFF_FFFFL, 0, Long.MAX_VALUE, 0, 0x8000_0000L, 0, Long.MIN_VALUE, 0};

    private final CodeSpace space;
    private final Module module;
    private final long[] known;
    private final int[] types;
    /** Null as long as nobody has asked. */
    private Callees callees;

    FunctionTable(CodeSpace space, Module module) {
        this.space = space;
        this.module = module;
        this.known = new long[module.functionCount()];
        this.types = typeNumbers(module);
        for (int i = 0; i < CONSTANTS.length; i++) {
            space.putLong((long) i * Long.BYTES, CONSTANTS[i]);
        }
        space.putInt(ENTRIES + TYPE, NO_TYPE);
        space.skip(length(module));
    }

    static long length(Module module) {
        return ENTRIES + ENTRY * (module.functionCount() + 1L);
    }

    /** Sets the type of all functions, and code that is called for each as long as it has none. */
    void fill(long code) {
        space.putLong(ENTRIES + CODE, code);
        for (int function = 0; function < known.length; function++) {
            long entry = ENTRIES + offset(function);
            space.putLong(entry + CODE, code);
            space.putInt(entry + TYPE, types[module.functionTypes()[function]]);
        }
    }

    /** Equal types have one number. */
    private static int[] typeNumbers(Module module) {
        Map<DefinedType, Integer> numbers = new HashMap<>();
        int[] types = new int[module.types().size()];
        for (int i = 0; i < types.length; i++) {
            Integer known = numbers.putIfAbsent(module.types().get(i), i);
            types[i] = known == null ? i : known;
        }
        return types;
    }

    /** The machine address of the constants. */
    public long constants() {
        return space.address();
    }

    /** The machine address of the first entry. */
    public long address() {
        return space.address() + ENTRIES;
    }

    /** The machine address of the entry of a function. */
    public long address(int function) {
        return address() + offset(function);
    }

    /** How far the entry of a function is from the first one. */
    public static int offset(int function) {
        return ENTRY * (function + 1);
    }

    /** The function whose entry is {@code offset} bytes from the first one. */
    static int function(int offset) {
        return offset / ENTRY - 1;
    }

    /** The number of a type. */
    public int type(int index) {
        return types[index];
    }

    /** The elements of a table, as long as it does not change, whose functions have the type of the number {@code type}; none if there are many. */
    public List<Callee> callees(int table, int type) {
        if (callees == null) {
            callees = new Callees(module, this);
        }
        return callees.of(table, type);
    }

    /** The machine address of the code of a function, or 0 if it has none so far. */
    public long code(int function) {
        return known[function];
    }

    /** Sets the code of a function. */
    void setCode(int function, long code) {
        known[function] = code;
        space.putLong(ENTRIES + offset(function) + CODE, code);
    }
}
