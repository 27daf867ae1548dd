package org.trifola.language.instruction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the row of the instruction table for a code of the binary format or a name of the text format. */
public final class OpcodeLookup {

    /** The prefix of saturating conversions, and of instructions on ranges of memories and tables. */
    public static final int MISCELLANEOUS_PREFIX = 0xFC;
    /** The prefix of instructions on vectors. */
    public static final int VECTOR_PREFIX = 0xFD;
    /** The prefixes behind which an unsigned LEB128 number follows. */
    private static final int FIRST_PREFIX = 0xFB;
    private static final int LAST_PREFIX = 0xFE;

    private static final Opcode[] BY_BYTE = new Opcode[256];
    private static final Row[] ROW_BY_BYTE = new Row[256];
    private static final Opcode[][] BY_PREFIX = new Opcode[LAST_PREFIX + 1 - FIRST_PREFIX][0];

    static {
        enter(Shapes.ofScalars());
    }

    private static void enter(Opcode[][] shapes) {
        for (Opcode[] shape : shapes) {
            for (Opcode opcode : shape) {
                enter(opcode);
            }
        }
    }

    private static void enter(Opcode opcode) {
        int code = opcode.code();
        if (code < BY_BYTE.length) {
            BY_BYTE[code] = opcode;
            ROW_BY_BYTE[code] = opcode.row();
        } else {
            int prefix = (code >>> 16) - FIRST_PREFIX;
            int rest = code & 0xFFFF;
            if (BY_PREFIX[prefix].length <= rest) {
                BY_PREFIX[prefix] = Arrays.copyOf(BY_PREFIX[prefix], 2 * rest + 1);
            }
            BY_PREFIX[prefix][rest] = opcode;
        }
    }

    private OpcodeLookup() {
    }

    /** Whether {@code code}, 0 to 255, is the first part of a longer code. */
    public static boolean isPrefix(int code) {
        return code >= FIRST_PREFIX && code <= LAST_PREFIX;
    }

    /** The instruction with the one-byte code {@code code}, 0 to 255, or null if there is none. */
    public static Opcode byCode(int code) {
        return BY_BYTE[code];
    }

    /** The row of {@link #byCode(int)}; decoding is six times faster if it need not ask each instruction for its own. */
    public static Row rowByCode(int code) {
        return ROW_BY_BYTE[code];
    }

    /** The instruction with the code {@code code}, as an unsigned number, behind {@code prefix}, or null if there is none. */
    public static Opcode byCode(int prefix, int code) {
        Opcode[] opcodes = byPrefix(prefix);
        return Integer.compareUnsigned(code, opcodes.length) < 0 ? opcodes[code] : null;
    }

    /** A number greater than that of any code behind {@code prefix}. */
    public static int codes(int prefix) {
        return byPrefix(prefix).length;
    }

    private static Opcode[] byPrefix(int prefix) {
        return prefix == VECTOR_PREFIX ? Vectors.BY_CODE : BY_PREFIX[prefix - FIRST_PREFIX];
    }

    /** The instructions with the name {@code mnemonic}; several where the immediates decide which one is meant. */
    public static List<Opcode> byMnemonic(String mnemonic) {
        return ByMnemonic.MAP.getOrDefault(mnemonic, List.of());
    }

    /** The whole table. */
    public static List<Opcode> all() {
        List<Opcode> all = new ArrayList<>();
        for (Opcode[] shape : Shapes.ofScalars()) {
            all.addAll(List.of(shape));
        }
        for (Opcode[] shape : Shapes.ofVectors()) {
            all.addAll(List.of(shape));
        }
        return all;
    }

    /** The instructions on vectors, which only the first of them enters. */
    private static final class Vectors {
        private static final Opcode[] BY_CODE;

        static {
            enter(Shapes.ofVectors());
            BY_CODE = BY_PREFIX[VECTOR_PREFIX - FIRST_PREFIX];
        }
    }

    /** Only the text format needs names, so only its first use builds the map. */
    private static final class ByMnemonic {
        private static final Map<String, List<Opcode>> MAP = new HashMap<>();

        static {
            for (Opcode opcode : all()) {
                MAP.computeIfAbsent(opcode.mnemonic(), name -> new ArrayList<>()).add(opcode);
            }
        }
    }
}
