package org.trifola.language.binary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trifola.language.binary.Binary.body;
import static org.trifola.language.binary.Binary.bytes;
import static org.trifola.language.binary.Binary.module;
import static org.trifola.language.binary.Binary.name;
import static org.trifola.language.binary.Binary.section;
import static org.trifola.language.binary.Rejected.assertMalformed;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Feature;
import org.trifola.language.config.Limits;
import org.trifola.language.module.CustomSection;
import org.trifola.language.module.Module;
import org.trifola.language.module.Section;

/** Header, order and size of sections, and what sections must agree on. */
class ModuleDecoderTest {

    private static final String ONE_TYPE = section(1, "01 60 00 00");
    private static final String ONE_FUNCTION = section(3, "01 00");
    private static final String ONE_BODY = section(10, "01", body("00 0b"));

    @Test
    void theHeaderAloneIsAnEmptyModule() {
        byte[] bytes = module();
        Module module = decode(bytes);
        assertEquals("test", module.name());
        assertSame(bytes, module.bytes().all());
        assertEquals(0, module.functionCount());
        assertEquals(OptionalInt.empty(), module.start());
        assertFalse(module.sections().has(Section.TYPE));
        assertEquals(-1, module.sections().of(Section.TYPE));
    }

    @Test
    void aFileOfAnotherFormatIsMalformed() {
        assertMalformed("magic header not detected", 0, () -> decode(bytes("7f 45 4c 46 02 01 01 00")));
        assertMalformed("unknown binary version", 4, () -> decode(bytes("00 61 73 6d 0d 00 01 00")));
        assertMalformed("unexpected end of section or function", 3, () -> decode(bytes("00 61 73")));
        assertMalformed("unexpected end of section or function", 0, () -> decode(bytes("")));
    }

    @Test
    void aFunctionIsATypeIndexAndTheBytesOfABody() {
        Module module = decode(module(ONE_TYPE, ONE_FUNCTION, ONE_BODY));
        assertEquals(1, module.functionCount());
        assertEquals("[] -> []", module.functionType(0).toString());
        assertArrayEquals(new int[]{22}, module.bodies().offsets());
        assertArrayEquals(new int[]{24}, module.bodies().ends());
        assertEquals(20, module.sections().of(Section.CODE));
    }

    @Test
    void customSectionsMayStandAnywhere() {
        String custom = section(0, name("note"), "01 02 03");
        Module module = decode(module(custom, ONE_TYPE, custom, custom, ONE_FUNCTION, ONE_BODY, custom));
        assertEquals(new CustomSection("note", 15, 3), module.customSections().getFirst());
        assertEquals(4, module.customSections().size());
        assertMalformed("malformed UTF-8 encoding", 11, () -> decode(module(section(0, "01 ff"))));
        assertMalformed("unexpected end of section or function", 10, () -> decode(module(section(0, ""), ONE_TYPE)));
    }

    @Test
    void sectionsStandOnceAndInOrder() {
        assertMalformed("unexpected content after last section: the type section cannot follow the type section", 14, () -> decode(module(ONE_TYPE, ONE_TYPE)));
        assertMalformed("unexpected content after last section: the type section cannot follow the function section", 12, () -> decode(module(ONE_FUNCTION, ONE_TYPE)));
        assertMalformed("unexpected content after last section: the data count section cannot follow the code section", 11, () -> decode(module(section(10, "00"), section(12, "00"))));
        assertMalformed("malformed section id: 77", 8, () -> decode(module("4d 00")));
    }

    @Test
    void theSizeOfASectionIsThatOfItsContents() {
        assertMalformed("section size mismatch: the type section has 4 bytes instead of 5", 14, () -> decode(module(section(1, "01 60 00 00 00"))));
        assertMalformed("unexpected end of section or function", 14, () -> decode(module(section(1, "02 60 00 00"))));
        assertMalformed("length out of bounds: the type section has 9 bytes with 4 bytes left", 9, () -> decode(module("01 09 01 60 00 00")));
        assertMalformed("section size mismatch: the start section has 2 bytes instead of 1", 12, () -> decode(module("08 01 80 00")));
    }

    @Test
    void functionAndCodeSectionHaveTheSameLength() {
        assertMalformed("function and code section have inconsistent lengths: 1 and 0", 18, () -> decode(module(ONE_TYPE, ONE_FUNCTION)));
        assertMalformed("function and code section have inconsistent lengths: 0 and 1", 14, () -> decode(module(ONE_BODY)));
        assertEquals(0, decode(module(section(3, "00"))).functionCount());
        assertEquals(0, decode(module(section(10, "00"))).functionCount());
    }

    @Test
    void dataCountAndDataSectionHaveTheSameLength() {
        assertTrue(decode(module(section(12, "01"), section(11, "01 01 00"))).sections().has(Section.DATA_COUNT));
        assertMalformed("data count and data section have inconsistent lengths: 3 and 0", 11, () -> decode(module(section(12, "03"))));
        assertMalformed("data count and data section have inconsistent lengths: 4294967295 and 0", 15, () -> decode(module(section(12, "ff ff ff ff 0f"))));
    }

    @Test
    void aMistakeInABodyComesBeforeOneBehindIt() {
        byte[] bytes = module(ONE_TYPE, ONE_FUNCTION, section(10, "01", body("00 ff 0b")), "4d 00");
        assertMalformed("illegal opcode ff", 23, () -> decode(bytes));
    }

    @Test
    void aModuleBeyondALimitIsMalformed() {
        Limits limits = new Limits(40, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 3, 4, 1, 1);
        EngineConfig config = new EngineConfig(EnumSet.allOf(Feature.class), limits);
        assertLimit("module too large: 41 bytes, the limit is 40", 0, config, module(section(0, name("x"), "00".repeat(29))));
        assertLimit("too many types: 2, the limit is 1", 10, config, module(section(1, "02 60 00 00 60 00 00")));
        assertLimit("too many functions: 2, the limit is 1", 10, config, module(section(3, "02 00 00")));
        assertLimit("too many tables: 2, the limit is 1", 10, config, module(section(4, "02 70 00 00 70 00 00")));
        assertLimit("too many memories: 2, the limit is 1", 10, config, module(section(5, "02 00 00 00 00")));
        assertLimit("too many globals: 2, the limit is 1", 10, config, module(section(6, "02 7f 00 41 00 0b 7f 00 41 00 0b")));
        assertLimit("too many imports: 2, the limit is 1", 10, config, module(section(2, "02", "00 00 00 00", "00 00 00 00")));
        assertLimit("too many exports: 2, the limit is 1", 10, config, module(section(7, "02", "00 00 00", "00 00 00")));
        assertLimit("too many data segments: 2, the limit is 1", 10, config, module(section(11, "02", "01 00", "01 00")));
        assertLimit("too many element segments: 2, the limit is 1", 10, config, module(section(9, "02", "01 00 00", "01 00 00")));
        assertLimit("too many elements: 3, the limit is 2", 13, config, module(section(9, "01", "01 00 03 00 00 00")));
        assertLimit("too many parameters: 2, the limit is 1", 12, config, module(section(1, "01 60 02 7f 7f 00")));
        assertLimit("too many results: 2, the limit is 1", 13, config, module(section(1, "01 60 00 02 7f 7f")));
        assertLimit("function body too large: 5 bytes, the limit is 4", 11, config, module(section(10, "01", body("00 01 01 01 0b"))));
    }

    @Test
    void withoutItsFeatureASectionIsUnknown() {
        EngineConfig config = new EngineConfig(EnumSet.of(Feature.CORE), Limits.DEFAULT);
        assertLimit("malformed section id: 12", 8, config, module(section(12, "00")));
    }

    @Test
    void declaredLengthsAllocateNothing() {
        for (int id : List.of(1, 2, 3, 4, 5, 6, 7, 9, 10, 11)) {
            String length = "unexpected end of section or function: a length of 268435455 with 0 bytes left";
            assertMalformed(length, 10, () -> decode(module(section(id, "ff ff ff 7f"))));
        }
    }

    private static void assertLimit(String message, int offset, EngineConfig config, byte[] bytes) {
        assertMalformed(message, offset, () -> ModuleDecoder.decode("test", bytes, config));
    }

    private static Module decode(byte[] bytes) {
        return ModuleDecoder.decode("test", bytes, EngineConfig.DEFAULT);
    }
}
