package org.trifola.language.binary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trifola.language.binary.Rejected.assertMalformed;

import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Feature;
import org.trifola.language.config.Limits;
import org.trifola.language.error.ModuleException;
import org.trifola.language.instruction.Immediate;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.OpcodeLookup;
import org.trifola.language.types.AbstractHeapType;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ReferenceType;

/** Codes and immediates of instructions. */
class InstructionReaderTest {

    private static final EngineConfig FIRST_VERSION = new EngineConfig(EnumSet.of(Feature.CORE), Limits.DEFAULT);
    private static final List<DefinedType> TYPES = List.of(
                    new DefinedType(new FunctionType(List.of(), List.of())),
                    new DefinedType(new FunctionType(List.of(NumberType.I32), List.of(NumberType.I64, NumberType.F32))));

    @Test
    void everyInstructionOfTheTableIsReadWithItsImmediates() {
        for (Opcode opcode : OpcodeLookup.all()) {
            InstructionReader code = reader(code(opcode) + immediate(opcode.immediate()));
            assertSame(opcode, code.read());
            assertSame(opcode, code.opcode());
            assertSame(opcode.signature(), code.signature());
            assertEquals(0, code.offset());
            assertTrue(code.atEnd(), opcode.mnemonic());
        }
    }

    @Test
    void everyInstructionThatIsCutOffIsMalformed() {
        for (Opcode opcode : OpcodeLookup.all()) {
            String all = code(opcode) + immediate(opcode.immediate());
            for (int length = 0; length < all.length(); length += 2) {
                String cut = all.substring(0, length);
                assertThrows(ModuleException.class, () -> read(cut), opcode.mnemonic());
            }
        }
    }

    @Test
    void whatAnInstructionCarries() {
        assertEquals(624_485, read("10 e5 8e 26").index());
        assertEquals(-1, read("41 7f").bits());
        assertEquals(Long.MIN_VALUE, read("42 80 80 80 80 80 80 80 80 80 7f").bits());
        assertEquals(1.0f, Float.intBitsToFloat((int) read("43 00 00 80 3f").bits()));
        assertEquals(1.0, Double.longBitsToDouble(read("44 00 00 00 00 00 00 f0 3f").bits()));
        assertEquals(AbstractHeapType.EXTERN, read("d0 6f").heapType());
        assertEquals(List.of(NumberType.F64), read("1c 01 7c").valueTypes());
        assertArrayEquals(new int[]{3, 1, 2}, read("0e 02 03 01 02").labels());
        assertArrayEquals(new int[]{5}, read("0e 00 05").labels());
    }

    @Test
    void indicesKeepTheOrderOfTheBinaryFormat() {
        InstructionReader callIndirect = read("11 07 02");
        assertEquals(7, callIndirect.index());
        assertEquals(2, callIndirect.secondIndex());
        InstructionReader tableInit = read("fc 0c 05 03");
        assertEquals(5, tableInit.index());
        assertEquals(3, tableInit.secondIndex());
    }

    @Test
    void loadsAndStoresHaveAlignmentAndOffset() {
        InstructionReader code = read("28 02 ff ff ff ff 0f");
        assertSame(MemoryOp.I32Load.LOAD, code.opcode());
        assertEquals(2, code.alignment());
        assertEquals(0, code.index());
        assertEquals(0xFFFF_FFFFL, code.memoryOffset());
        InstructionReader ofMemory = read("36 41 07 08");
        assertEquals(1, ofMemory.alignment());
        assertEquals(7, ofMemory.index());
        assertEquals(8, ofMemory.memoryOffset());
        assertMalformed("malformed memop flags: 0x80", 1, () -> read("28 80 01 00"));
    }

    @Test
    void blockTypes() {
        assertEquals(List.of(), read("02 40").blockType().results(TYPES));
        assertEquals(List.of(ReferenceType.FUNCREF), read("02 70").blockType().results(TYPES));
        BlockType indexed = read("03 01").blockType();
        assertEquals(1, indexed.typeIndex());
        assertEquals(List.of(NumberType.I32), indexed.parameters(TYPES));
        assertEquals(List.of(NumberType.I64, NumberType.F32), indexed.results(TYPES));
        assertMalformed("malformed value type: 0x41", 1, () -> read("02 41"));
        assertMalformed("malformed block type", 1, () -> read("02 80 7f"));
    }

    @Test
    void codesBehindAPrefixMayHaveManyBytes() {
        assertSame(NumericOp.I32TruncSatop.TRUNC_SAT_F32_S, read("fc 80 80 00").opcode());
        assertMalformed("illegal opcode fc 12", 0, () -> read("fc 12"));
        assertMalformed("illegal opcode ff", 0, () -> read("ff"));
    }

    @Test
    void aDisabledFeatureSaysWhichOptionEnablesIt() {
        assertMalformed("illegal opcode c0: i32.extend8_s needs the option wasm.SignExtensionOps", 0, () -> reader("c0", FIRST_VERSION).read());
        assertMalformed("illegal opcode fc: memory.fill needs the option wasm.BulkMemoryAndRefTypes", 0, () -> reader("fc 0b 00", FIRST_VERSION).read());
        assertMalformed("malformed block type", 1, () -> reader("02 01", FIRST_VERSION).read());
    }

    private static String code(Opcode opcode) {
        return opcode.code() < 0x100
                        ? "%02x".formatted(opcode.code())
                        : "%02x".formatted(opcode.code() >>> 16) + Binary.length(opcode.code() & 0xFFFF);
    }

    private static String immediate(Immediate immediate) {
        return switch (immediate) {
            case NONE -> "";
            case BLOCK_TYPE -> "40";
            case LABEL_TABLE -> "02010203";
            case LABEL, FUNCTION, LOCAL, GLOBAL, TABLE, ELEMENT, DATA, MEMORY -> "8101";
            case TYPE_AND_TABLE, TABLE_AND_TABLE, ELEMENT_AND_TABLE, DATA_AND_MEMORY, MEMORY_AND_MEMORY -> "0102";
            case MEMORY_ARGUMENT -> "02ff7f";
            case MEMORY_ARGUMENT_AND_LANE -> "02ff7f01";
            case I32 -> "ffffffff07";
            case I64 -> "ffffffffffffffffff00";
            case F32 -> "0000c07f";
            case F64 -> "000000000000f87f";
            case V128, LANES -> "000102030405060708090a0b0c0d0e0f";
            case LANE -> "01";
            case HEAP_TYPE -> "70";
            case VALUE_TYPES -> "017f";
        };
    }

    private static InstructionReader read(String digits) {
        InstructionReader code = reader(digits);
        code.read();
        return code;
    }

    private static InstructionReader reader(String digits) {
        return reader(digits, EngineConfig.DEFAULT);
    }

    private static InstructionReader reader(String digits, EngineConfig config) {
        byte[] bytes = Binary.bytes(digits);
        return new InstructionReader(new ByteReader(bytes, 0, bytes.length), new TypeReader(config, TYPES), config);
    }
}
