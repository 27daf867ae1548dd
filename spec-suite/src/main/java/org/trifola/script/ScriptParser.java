package org.trifola.script;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.text.TokenKind;
import org.trifola.language.text.TokenReader;
import org.trifola.script.Directive.Failure;
import org.trifola.script.Directive.Rejection;

/** Parses the scripts of the specification's test suite. Modules in them stay text, so that an error in one is only its own. */
public final class ScriptParser {

    private final TokenReader in;
    private final ConstantParser constants;

    private ScriptParser(String text) {
        in = new TokenReader(text);
        constants = new ConstantParser(in);
    }

    /**
     * The directives of a script. A text that is a module without its parentheses is a script too.
     *
     * @throws org.trifola.language.error.ModuleException if it is neither
     */
    public static List<Directive> parse(String text) {
        ScriptParser parser = new ScriptParser(text);
        if (parser.atField()) {
            return List.of(new Directive.DefineModule(1, null, false, new ModuleText.Inline(text)));
        }
        List<Directive> directives = parser.readDirectives();
        if (!parser.in.at(TokenKind.END)) {
            throw parser.in.unexpected("a directive");
        }
        return directives;
    }

    private boolean atField() {
        return List.of("func", "memory", "table", "global", "type", "import", "export", "data", "elem", "start").stream().anyMatch(in::atList);
    }

    private List<Directive> readDirectives() {
        List<Directive> directives = new ArrayList<>();
        while (in.at(TokenKind.LEFT_PARENTHESIS)) {
            directives.add(readDirective());
        }
        return directives;
    }

    private Directive readDirective() {
        int line = in.line();
        if (in.atList("module")) {
            return readModule(line);
        }
        if (in.atList("invoke") || in.atList("get")) {
            return new Directive.Perform(line, readAction());
        }
        int start = in.current().start();
        in.advance();
        String keyword = in.word();
        in.advance();
        Directive directive = switch (keyword) {
            case "register" -> new Directive.Register(line, in.readName(), in.tryIdentifier());
            case "assert_return" -> new Directive.AssertReturn(line, readAction(), constants.readPatterns());
            case "assert_trap" -> in.atList("module") ? readRejection(line, Rejection.TRAP) : readFailure(line, Failure.TRAP);
            case "assert_exhaustion" -> readFailure(line, Failure.EXHAUSTION);
            case "assert_exception" -> new Directive.AssertFailure(line, Failure.EXCEPTION, readAction(), null);
            case "assert_suspension" -> readFailure(line, Failure.SUSPENSION);
            case "assert_malformed" -> readRejection(line, Rejection.MALFORMED);
            case "assert_invalid" -> readRejection(line, Rejection.INVALID);
            case "assert_unlinkable" -> readRejection(line, Rejection.UNLINKABLE);
            case "assert_malformed_custom" -> readRejection(line, Rejection.MALFORMED_CUSTOM);
            case "assert_invalid_custom" -> readRejection(line, Rejection.INVALID_CUSTOM);
            case "thread" -> readThread(line);
            case "wait" -> new Directive.AwaitThread(line, in.tryIdentifier());
            default -> {
                in.seek(start);
                in.advance();
                in.skipRest();
                yield new Directive.Unknown(line, keyword);
            }
        };
        if (!(directive instanceof Directive.Unknown)) {
            in.close();
        }
        return directive;
    }

    private Directive readThread(int line) {
        String identifier = in.tryIdentifier();
        List<String> shared = new ArrayList<>();
        while (in.atList("shared")) {
            in.open("shared");
            in.open("module");
            shared.add(in.tryIdentifier());
            in.close();
            in.close();
        }
        return new Directive.StartThread(line, identifier, shared, readDirectives());
    }

    private Directive readFailure(int line, Failure failure) {
        return new Directive.AssertFailure(line, failure, readAction(), in.readName());
    }

    private Directive readRejection(int line, Rejection rejection) {
        int start = in.current().start();
        if (in.atList("component")) {
            in.advance();
            in.endOfList();
            in.endOfList();
            return new Directive.Unknown(line, "component");
        }
        in.open("module");
        in.tryIdentifier();
        return new Directive.AssertModule(line, rejection, readModuleText(start), in.readName());
    }

    private Directive readModule(int line) {
        int start = in.current().start();
        in.open("module");
        if (in.at("instance")) {
            in.advance();
            Directive directive = new Directive.Instantiate(line, in.tryIdentifier(), in.tryIdentifier());
            in.close();
            return directive;
        }
        boolean definition = in.at("definition");
        if (definition) {
            in.advance();
        }
        String identifier = in.tryIdentifier();
        return new Directive.DefineModule(line, identifier, definition, definition ? readDefinition() : readModuleText(start));
    }

    private ModuleText readDefinition() {
        int fields = in.current().start();
        return switch (readModuleText(fields)) {
            case ModuleText.Inline inline -> new ModuleText.Inline("(module " + inline.text());
            case ModuleText.Quote quote -> quote;
            case ModuleText.Binary binary -> binary;
        };
    }

    /** The rest of a module behind its identifier; if it is written inline, its text from {@code start} on. */
    private ModuleText readModuleText(int start) {
        boolean quote = in.at("quote");
        if (quote || in.at("binary")) {
            in.advance();
            byte[] bytes = in.readStrings();
            in.close();
            return quote ? new ModuleText.Quote(bytes) : new ModuleText.Binary(bytes);
        }
        int end = in.endOfList();
        ModuleText text = new ModuleText.Inline(in.text(start, end));
        in.seek(end);
        return text;
    }

    private Action readAction() {
        boolean invoke = in.atList("invoke");
        in.open(invoke ? "invoke" : "get");
        String instance = in.tryIdentifier();
        String name = in.readName();
        Action action = invoke ? new Action.Invoke(instance, name, constants.readConstants()) : new Action.Get(instance, name);
        in.close();
        return action;
    }
}
