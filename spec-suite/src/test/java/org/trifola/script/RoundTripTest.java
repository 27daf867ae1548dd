package org.trifola.script;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.trifola.language.error.ModuleException;
import org.trifola.language.text.TextParser;
import org.trifola.language.text.TextPrinter;

/** Every module of the test suite, printed and parsed: one test for each script. */
class RoundTripTest {

    @TestFactory
    Stream<DynamicTest> scripts() throws IOException {
        TestSuite suite;
        try {
            suite = TestSuite.find();
        } catch (IOException e) {
            // The test that runs the scripts says so.
            return Stream.empty();
        }
        return suite.scripts().stream().map(script -> DynamicTest.dynamicTest(suite.name(script), script.toUri(), () -> roundTrip(script)));
    }

    private static void roundTrip(Path script) throws IOException {
        for (Directive directive : ScriptParser.parse(Files.readString(script, StandardCharsets.UTF_8))) {
            switch (directive) {
                case Directive.DefineModule define -> roundTrip("line " + define.line(), define.module());
                case Directive.AssertModule assertion -> roundTrip("line " + assertion.line(), assertion.module());
                case Directive.Instantiate _, Directive.Register _, Directive.Perform _, Directive.AssertReturn _, Directive.AssertFailure _,
                                Directive.StartThread _, Directive.AwaitThread _, Directive.Unknown _ -> {
                }
            }
        }
    }

    private static void roundTrip(String line, ModuleText module) {
        byte[] binary;
        String text;
        try {
            binary = module.toBinary();
            text = TextPrinter.print(line, binary);
        } catch (ModuleException malformed) {
            return;
        }
        byte[] parsed = TextParser.parse(text);
        assertEquals(text, TextPrinter.print(line, parsed), line);
        if (!(module instanceof ModuleText.Binary)) {
            assertArrayEquals(binary, parsed, line);
        }
    }
}
