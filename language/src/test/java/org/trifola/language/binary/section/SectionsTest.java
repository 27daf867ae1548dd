package org.trifola.language.binary.section;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.trifola.language.binary.Binary.module;
import static org.trifola.language.binary.Binary.name;
import static org.trifola.language.binary.Binary.section;
import static org.trifola.language.binary.Rejected.assertInvalid;
import static org.trifola.language.binary.Rejected.assertMalformed;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.trifola.language.binary.ModuleDecoder;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Feature;
import org.trifola.language.config.Limits;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.module.ConstantExpression;
import org.trifola.language.module.DataSegment;
import org.trifola.language.module.ElementSegment;
import org.trifola.language.module.Export;
import org.trifola.language.module.Import;
import org.trifola.language.module.Module;
import org.trifola.language.module.SegmentMode;
import org.trifola.language.types.ExternalKind;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.GlobalType;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.TableType;

/** What each section says. */
class SectionsTest {

    private static final EngineConfig FIRST_VERSION = new EngineConfig(EnumSet.of(Feature.CORE), Limits.DEFAULT);

    @Test
    void types() {
        Module module = decode(section(1, "02", "60 00 00", "60 03 7f 7e 70 02 7d 7c"));
        assertEquals(new FunctionType(List.of(), List.of()), module.types().get(0).functionType());
        assertEquals("[i32 i64 funcref] -> [f32 f64]", module.types().get(1).toString());
        assertMalformed("malformed definition type: 0x5f", 11, () -> decode(section(1, "01 5f 00")));
        assertMalformed("integer representation too long", 11, () -> decode(section(1, "01 e0 7f 00 00")));
        assertMalformed("malformed value type: 0x6d", 13, () -> decode(section(1, "01 60 01 6d 00")));
        assertInvalid("invalid result arity: several results need the option wasm.MultiValue", 13, () -> decode(FIRST_VERSION, section(1, "01 60 00 02 7f 7f")));
        assertMalformed("malformed value type: 0x6f", 13, () -> decode(FIRST_VERSION, section(1, "01 60 01 6f 00")));
    }

    @Test
    void imports() {
        Module module = decode(section(1, "01 60 01 7f 00"), section(2, "04",
                        name("m"), name("f"), "00 00",
                        name("m"), name("t"), "01 6f 01 01 02",
                        name("m"), name("n"), "02 00 03",
                        name(""), name("g"), "03 7e 01"));
        assertEquals(new Import("m", "f", module.types().getFirst()), module.imports().get(0));
        TableType table = new TableType(ReferenceType.EXTERNREF, NumberType.I32, 1, OptionalLong.of(2));
        assertEquals(new Import("m", "t", table), module.imports().get(1));
        MemoryType memory = new MemoryType(NumberType.I32, 3, OptionalLong.empty(), false);
        assertEquals(new Import("m", "n", memory), module.imports().get(2));
        GlobalType global = new GlobalType(NumberType.I64, true);
        assertEquals(new Import("", "g", global), module.imports().get(3));
        assertEquals(1, module.importedFunctions());
        assertEquals(1, module.functionCount());
        assertEquals(table, module.tables().getFirst().type());
        assertEquals(List.of(memory), module.memories());
        assertEquals(global, module.globals().getFirst().type());
        assertNull(module.globals().getFirst().initializer());
    }

    @Test
    void mistakesInImports() {
        assertMalformed("malformed import kind: 0x5", 13, () -> decode(section(2, "01 00 00 05 00")));
        assertInvalid("unknown type 1: import 0 has it", 20, () -> decode(section(1, "01 60 00 00"), section(2, "01 00 00 00 01")));
        assertMalformed("malformed mutability", 15, () -> decode(section(2, "01 00 00 03 7f 02")));
    }

    @Test
    void tablesAndMemories() {
        Module module = decode(section(4, "02", "70 00 0a", "6f 01 00 80 80 04"), section(5, "01", "01 01 ff ff ff ff 0f"));
        assertEquals("10 funcref", module.tables().get(0).type().toString());
        assertEquals("0 65536 externref", module.tables().get(1).type().toString());
        assertEquals("1 4294967295", module.memories().getFirst().toString());
        assertMalformed("malformed reference type: 0x7f", 11, () -> decode(section(4, "01 7f 00 00")));
        assertMalformed("malformed limits flags: 0x8", 11, () -> decode(section(5, "01 08 00")));
    }

    @Test
    void globals() {
        Module module = decode(section(6, "02", "7f 00 41 2a 0b", "7c 01 44 00 00 00 00 00 00 f0 3f 0b"));
        assertEquals(new GlobalType(NumberType.I32, false), module.globals().get(0).type());
        assertEquals(new ConstantExpression(13, 16, NumericOp.Constant.I32_CONST, 42), module.globals().get(0).initializer());
        assertEquals(new GlobalType(NumberType.F64, true), module.globals().get(1).type());
        assertEquals(new ConstantExpression(18, 28, NumericOp.Constant.F64_CONST, Double.doubleToRawLongBits(1)), module.globals().get(1).initializer());
        assertMalformed("unexpected end of section or function", 15, () -> decode(section(6, "01 7f 00 41 00"), section(10, "00")));
    }

    @Test
    void onlyAnExpressionOfOneNumberIsThat() {
        Module module = decode(section(6, "03", "7f 00 41 01 41 02 6a 0b", "7f 00 23 00 41 02 6a 0b", "7e 00 42 7f 0b"));
        assertEquals(new ConstantExpression(13, 19, null, 0), module.globals().get(0).initializer());
        assertEquals(new ConstantExpression(21, 27, null, 0), module.globals().get(1).initializer());
        assertEquals(new ConstantExpression(29, 32, NumericOp.Constant.I64_CONST, -1), module.globals().get(2).initializer());
    }

    @Test
    void anExpressionEndsWhereItsOutermostBlockDoes() {
        Module module = decode(section(6, "01", "7f 00", "02 40 03 40 0b 0b 41 00 0b"));
        assertEquals(new ConstantExpression(13, 22, null, 0), module.globals().getFirst().initializer());
    }

    @Test
    void exportsAndStart() {
        Module module = decode(section(7, "02", name("a"), "00 05", name("b"), "03 80 01"), section(8, "07"));
        assertEquals(List.of(new Export("a", ExternalKind.FUNCTION, 5), new Export("b", ExternalKind.GLOBAL, 128)), module.exports());
        assertEquals(OptionalInt.of(7), module.start());
        assertMalformed("malformed export kind: 0x4", 12, () -> decode(section(7, "01 00 04 00")));
        assertMalformed("length out of bounds: a length of 2 with 4 bytes left", 10, () -> decode(section(7, "02 01 61 00 00")));
    }

    @Test
    void theEightKindsOfElementSegments() {
        assertSegment(element("00 41 00 0b 02 05 06"), SegmentMode.ACTIVE, 0, 12, ReferenceType.FUNCREF, 5, 6);
        assertSegment(element("01 00 02 05 06"), SegmentMode.PASSIVE, 0, -1, ReferenceType.FUNCREF, 5, 6);
        assertSegment(element("02 03 41 00 0b 00 02 05 06"), SegmentMode.ACTIVE, 3, 13, ReferenceType.FUNCREF, 5, 6);
        assertSegment(element("03 00 02 05 06"), SegmentMode.DECLARATIVE, 0, -1, ReferenceType.FUNCREF, 5, 6);
        assertSegment(element("04 41 00 0b 01 d2 05 0b"), SegmentMode.ACTIVE, 0, 12, ReferenceType.FUNCREF);
        assertSegment(element("05 6f 01 d0 6f 0b"), SegmentMode.PASSIVE, 0, -1, ReferenceType.EXTERNREF);
        assertSegment(element("06 03 41 00 0b 6f 01 d0 6f 0b"), SegmentMode.ACTIVE, 3, 13, ReferenceType.EXTERNREF);
        assertSegment(element("07 70 01 d2 05 0b"), SegmentMode.DECLARATIVE, 0, -1, ReferenceType.FUNCREF);
        assertArrayEquals(new ConstantExpression[]{new ConstantExpression(14, 17, null, 0)}, element("07 70 01 d2 05 0b").expressions());
    }

    @Test
    void mistakesInElementSegments() {
        assertMalformed("malformed elements segment kind: 8", 11, () -> element("08 00"));
        assertMalformed("malformed element kind", 12, () -> element("01 01 00"));
        assertMalformed("malformed elements segment kind: 1", 11, () -> decode(FIRST_VERSION, section(9, "01", "01 00 00")));
    }

    @Test
    void theThreeKindsOfDataSegments() {
        assertEquals(new DataSegment(SegmentMode.ACTIVE, 0, new ConstantExpression(12, 15, NumericOp.Constant.I32_CONST, 0), 16, 2), data("00 41 00 0b 02 61 62"));
        assertEquals(new DataSegment(SegmentMode.PASSIVE, 0, null, 13, 2), data("01 02 61 62"));
        assertEquals(new DataSegment(SegmentMode.ACTIVE, 1, new ConstantExpression(13, 16, NumericOp.Constant.I32_CONST, 0), 17, 0), data("02 01 41 00 0b 00"));
        assertMalformed("malformed data segment kind: 3", 11, () -> data("03 00"));
        assertMalformed("malformed data segment kind: 1", 11, () -> decode(FIRST_VERSION, section(11, "01", "01 00")));
    }

    private static void assertSegment(ElementSegment segment, SegmentMode mode, int table, int target, ReferenceType type, int... functions) {
        assertEquals(mode, segment.mode());
        assertEquals(table, segment.table());
        assertEquals(target, segment.target() == null ? -1 : segment.target().offset());
        assertEquals(type, segment.type());
        assertArrayEquals(functions.length == 0 ? null : functions, segment.functions());
        assertEquals(functions.length == 0 ? 1 : functions.length, segment.length());
    }

    private static ElementSegment element(String segment) {
        return decode(section(9, "01", segment)).elements().getFirst();
    }

    private static DataSegment data(String segment) {
        return decode(section(11, "01", segment)).data().getFirst();
    }

    private static Module decode(String... sections) {
        return decode(EngineConfig.DEFAULT, sections);
    }

    private static Module decode(EngineConfig config, String... sections) {
        return ModuleDecoder.decode("test", module(sections), config);
    }
}
