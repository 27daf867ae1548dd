package org.trifola.language.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.trifola.language.error.ModuleException;

/**
 * Translates modules from the text format into the binary format.
 *
 * @see <a href="https://webassembly.github.io/spec/core/text/index.html">Text format</a>
 */
public final class TextParser {

    private TextParser() {
    }

    /**
     * The module {@code text} in the binary format. It is not validated.
     *
     * @throws ModuleException malformed, with line and column, if {@code text} does not follow the text format
     */
    public static byte[] parse(CharSequence text) {
        return parse(text, Positions.IGNORED);
    }

    /** Where the functions stand that the module {@code text} defines, in their order. */
    public static List<FunctionText> functions(CharSequence text) {
        FunctionLocator locator = new FunctionLocator(text);
        parse(text, locator);
        return locator.functions();
    }

    private static byte[] parse(CharSequence text, Positions positions) {
        TokenReader in = new TokenReader(text);
        byte[] module = in.atList(Keyword.MODULE) ? parseModule(in, positions) : new ModuleParser(in, positions).readFields();
        if (!in.at(TokenKind.END)) {
            throw in.unexpected("the end of the text");
        }
        return module;
    }

    /**
     * The module whose text is {@code utf8} in UTF-8.
     *
     * @see #parse(CharSequence)
     */
    public static byte[] parse(byte[] utf8) {
        ByteBuffer rest = ByteBuffer.wrap(utf8);
        try {
            return parse(StandardCharsets.UTF_8.newDecoder().decode(rest));
        } catch (CharacterCodingException e) {
            throw new Lexer(new String(utf8, 0, rest.position(), StandardCharsets.ISO_8859_1)).error("malformed UTF-8 encoding", rest.position());
        }
    }

    /** The module that comes in {@code in}, from its left to its right parenthesis, in the binary format. */
    public static byte[] parseModule(TokenReader in) {
        return parseModule(in, Positions.IGNORED);
    }

    private static byte[] parseModule(TokenReader in, Positions positions) {
        in.open(Keyword.MODULE);
        ModuleParser parser = new ModuleParser(in, positions);
        String identifier = in.tryIdentifier();
        if (identifier != null) {
            parser.name(identifier);
        }
        byte[] module = parser.readFields();
        in.close();
        return module;
    }
}
