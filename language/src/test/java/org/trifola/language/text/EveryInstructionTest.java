package org.trifola.language.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.Immediate;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.OpcodeLookup;

/** Every row of the instruction table is parsed, decoded and printed with its immediates. */
class EveryInstructionTest {

    static Stream<Opcode> opcodes() {
        return OpcodeLookup.all().stream().filter(opcode -> opcode != ControlOp.ELSE && opcode != ControlOp.END);
    }

    @ParameterizedTest
    @MethodSource("opcodes")
    void isPrintedAsItWasWritten(Opcode opcode) {
        String instruction = opcode.mnemonic() + immediates(opcode.immediate());
        String end = opcode.immediate() == Immediate.BLOCK_TYPE ? " end" : "";
        byte[] binary = TextParser.parse("(module (type (func)) (data) (func " + instruction + end + "))");
        String text = TextPrinter.print("test", binary);
        assertTrue(text.contains("\n    " + instruction), text);
        assertArrayEquals(binary, TextParser.parse(text));
    }

    private static String immediates(Immediate immediate) {
        return switch (immediate) {
            case NONE, MEMORY, MEMORY_AND_MEMORY -> "";
            case BLOCK_TYPE -> " (result i64)";
            case LABEL, FUNCTION, LOCAL, GLOBAL, TABLE, ELEMENT, DATA, DATA_AND_MEMORY -> " 0";
            case LABEL_TABLE -> " 0 0 0";
            case TYPE_AND_TABLE -> " 3 (type 0)";
            case TABLE_AND_TABLE, ELEMENT_AND_TABLE -> " 2 1";
            case MEMORY_ARGUMENT -> " offset=7";
            case MEMORY_ARGUMENT_AND_LANE -> " offset=7 1";
            case I32 -> " -5";
            case I64 -> " -9223372036854775808";
            case F32, F64 -> " -1.5";
            case V128 -> " i64x2 0x0123456789abcdef 0xfedcba9876543210";
            case LANE -> " 1";
            case LANES -> " 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 255";
            case HEAP_TYPE -> " extern";
            case VALUE_TYPES -> " (result f32)";
        };
    }
}
