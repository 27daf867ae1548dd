package org.trifola.language.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trifola.language.binary.Binary.body;
import static org.trifola.language.binary.Binary.module;
import static org.trifola.language.binary.Binary.name;
import static org.trifola.language.binary.Binary.section;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.trifola.language.config.EngineConfig;

/** The names of functions in backtraces. */
class FunctionNamesTest {

    private static final String NO_EXPORTS = "";

    @Test
    void aFunctionHasTheNameOfTheNameSection() {
        assertNames("main read write $3", section(7, "02", name("write"), "00 02", name("other"), "00 02"), names("02", "00", name("main"), "01", name("read")));
    }

    @Test
    void elseTheFirstNameThatItIsExportedWith() {
        assertNames("env.print $1 b $3", section(7, "03", name("table"), "01 01", name("b"), "00 02", name("c"), "00 02"));
    }

    @Test
    void elseTheNamesOfItsImportOrItsIndex() {
        assertNames("env.print $1 $2 $3", NO_EXPORTS);
        assertNames("env.print $1 $2 $3", NO_EXPORTS, names("01", "00", name("")));
    }

    @Test
    void aMalformedNameSectionGivesTheNamesBeforeTheMistake() {
        assertNames("main $1 $2 $3", NO_EXPORTS, names("02", "00", name("main"), "01 7f 62"));
        assertNames("env.print $1 c $3", NO_EXPORTS, names("03", "01", "01 ff", "02", name("c"), "09", name("beyond")));
        assertNames("env.print $1 $2 $3", NO_EXPORTS, section(0, name("name"), "01 7f"));
    }

    @Test
    void otherSubsectionsAndSectionsAreSkipped() {
        assertNames("env.print $1 c $3", NO_EXPORTS,
                        section(0, name("name"), "00 03", name("it"), "01 04 01 02", name("c"), "02 01 00"),
                        section(0, name("names"), "01 04 01 00", name("d")));
    }

    private static void assertNames(String expected, String exports, String... customSections) {
        byte[] bytes = module(section(1, "01 60 00 00"), section(2, "01", name("env"), name("print"), "00 00"), section(3, "03 00 00 00"),
                        exports, section(10, "03", body("00 0b"), body("00 0b"), body("00 0b")), String.join("", customSections));
        FunctionNames names = new FunctionNames(ModuleDecoder.decode("test", bytes, EngineConfig.DEFAULT));
        String found = String.join(" ", IntStream.range(0, 4).mapToObj(names::name).toList());
        assertEquals(expected.replaceAll("\\$(\\d)", "func[$1]"), found);
    }

    private static String names(String... associations) {
        String all = String.join("", associations);
        return section(0, name("name"), "01", Binary.length(Binary.bytes(all).length), all);
    }
}
