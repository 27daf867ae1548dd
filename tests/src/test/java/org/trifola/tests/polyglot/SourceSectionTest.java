package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.StreamSupport;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.PolyglotException.StackFrame;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/** Where traps and the functions that were running stand, as Java sees it. */
class SourceSectionTest extends ContextTest {

    private static final String DIVISION = """
                    (module
                      (func $divide (param $a i32) (param $b i32) (result i32)
                        (if (result i32) (i32.eqz (local.get $a))
                          (then (i32.const 0)) ;; zero divided
                          (else (i32.div_s (local.get $a) (i32.load8_u (local.get $b))))))
                      (memory 1)
                      (func (export "half") (param i32) (result i32)
                        local.get 0
                        i32.const 2
                        call $divide))
                    """;

    @Test
    void aModuleInTextIsItsOwnSource() {
        Value half = exports(text(DIVISION)).getMember("half");
        PolyglotException trap = assertThrows(PolyglotException.class, () -> half.execute(7));
        assertSection(trap.getSourceLocation(), "division.wat", 5, 14, "i32.div_s");
        List<SourceSection> frames = frames(trap);
        assertEquals(2, frames.size());
        assertSection(frames.get(0), "division.wat", 5, 14, "i32.div_s");
        assertSection(frames.get(1), "division.wat", 10, 5, "call");
    }

    @Test
    void aFunctionOfABinaryIsPrinted() {
        Value traps = exports(Modules.program("wat/traps"));
        PolyglotException trap = assertThrows(PolyglotException.class, () -> traps.invokeMember("outer"));
        List<SourceSection> frames = frames(trap);
        assertEquals(3, frames.size());
        assertSection(frames.get(0), "traps.wasm/inner", 2, 5, "unreachable");
        assertSection(frames.get(1), "traps.wasm/middle", 2, 5, "call");
        assertSection(frames.get(2), "traps.wasm/outer", 2, 5, "call");
        assertEquals("""
                        (func $middle (;14;) (type 2)
                            call $inner)""", frames.get(1).getSource().getCharacters().toString());
    }

    @Test
    void framesOfAFunctionShareItsSource() {
        Value traps = exports(Modules.program("wat/traps"));
        PolyglotException trap = assertThrows(PolyglotException.class, () -> traps.invokeMember("recurse", 0));
        List<SourceSection> frames = frames(trap);
        assertTrue(frames.size() > 1);
        assertEquals(1, frames.stream().map(SourceSection::getSource).distinct().count());
    }

    @Test
    void aFunctionKnowsWhereItStands() {
        SourceSection half = exports(text(DIVISION)).getMember("half").getSourceLocation();
        assertEquals(7, half.getStartLine());
        assertEquals(10, half.getEndLine());
        assertTrue(half.getCharacters().toString().startsWith("(func (export \"half\")"), half.getCharacters().toString());
    }

    private static Source text(String characters) {
        return Source.newBuilder("wasm", characters, "division.wat").mimeType("text/wasm").buildLiteral();
    }

    private static List<SourceSection> frames(PolyglotException trap) {
        return StreamSupport.stream(trap.getPolyglotStackTrace().spliterator(), false)
                        .filter(StackFrame::isGuestFrame).map(StackFrame::getSourceLocation).toList();
    }

    private static void assertSection(SourceSection section, String source, int line, int column, String characters) {
        assertEquals(source, section.getSource().getName());
        assertEquals(characters, section.getCharacters().toString());
        assertEquals(line, section.getStartLine());
        assertEquals(column, section.getStartColumn());
    }
}
