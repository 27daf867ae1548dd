package org.trifola.script;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.trifola.language.error.ModuleException;

/** Scripts and their directives. */
class ScriptParserTest {

    private static Directive parseOne(String script) {
        List<Directive> directives = ScriptParser.parse(script);
        assertEquals(1, directives.size());
        return directives.getFirst();
    }

    @Test
    void inlineModuleStaysText() {
        var module = assertInstanceOf(Directive.DefineModule.class, parseOne("\n(module $m (func nonsense))"));
        assertEquals("m", module.identifier());
        assertEquals(2, module.line());
        assertEquals(new ModuleText.Inline("(module $m (func nonsense))"), module.module());
    }

    @Test
    void binaryModuleIsTheConcatenationOfItsStrings() {
        var module = assertInstanceOf(Directive.DefineModule.class, parseOne("(module binary \"\\00asm\" \"\\01\\00\\00\\00\")"));
        assertArrayEquals(new byte[]{0, 'a', 's', 'm', 1, 0, 0, 0}, module.module().toBinary());
    }

    @Test
    void moduleDefinitionIsNoInstance() {
        var module = assertInstanceOf(Directive.DefineModule.class, parseOne("(module definition $m (func))"));
        assertEquals(true, module.definitionOnly());
        assertEquals(new ModuleText.Inline("(module (func))"), module.module());
    }

    @Test
    void fieldsWithoutModuleAreAScript() {
        assertEquals(new ModuleText.Inline("(func) (memory 0)"), ((Directive.DefineModule) parseOne("(func) (memory 0)")).module());
    }

    @Test
    void resultsMayBePatterns() {
        var assertion = assertInstanceOf(Directive.AssertReturn.class,
                        parseOne("(assert_return (invoke $i \"f\" (i32.const -1)) (f32.const nan:canonical) (either (ref.null) (ref.extern 2)))"));
        assertEquals(new Action.Invoke("i", "f", List.of(new Constant.I32(-1))), assertion.action());
        assertEquals(List.of(
                        new Pattern.NotANumber(LaneType.F32, true),
                        new Pattern.Either(List.of(new Pattern.Exactly(new Constant.Null()), new Pattern.Exactly(new Constant.Host(2))))), assertion.results());
    }

    @Test
    void lanesOfAVectorAreItsBytesFromTheLowestOn() {
        var invocation = assertInstanceOf(Directive.Perform.class, parseOne("(invoke \"f\" (v128.const i16x8 1 2 3 4 -1 0 0 0x8000))"));
        assertEquals(List.of(new Constant.V128(0x0004_0003_0002_0001L, 0x8000_0000_0000_FFFFL)), ((Action.Invoke) invocation.action()).arguments());
    }

    @Test
    void threadsHaveDirectivesOfTheirOwn() {
        var thread = assertInstanceOf(Directive.StartThread.class, parseOne("(thread $t (shared (module $m)) (invoke \"f\") (wait $u))"));
        assertEquals(List.of("m"), thread.shared());
        assertEquals(List.of("invoke", "wait"), thread.directives().stream().map(Directive::keyword).toList());
    }

    @Test
    void whatIsNoDirectiveIsAnErrorWithItsLine() {
        assertEquals(2, assertThrows(ModuleException.class, () -> ScriptParser.parse("(register \"m\")\nregister")).line());
    }
}
