package org.trifola.language.text;


import org.trifola.language.binary.encode.ByteWriter;
import org.trifola.language.error.ModuleException;

/** Reads the tokens of a text one after the other, and looks one ahead. */
public final class TokenReader {

    private static final int LONGEST_WORD_OF_MESSAGE = 60;

    private final Lexer lexer;
    private Token current = new Token();
    private Token following = new Token();

    /** A reader of the tokens of {@code text}. */
    public TokenReader(CharSequence text) {
        lexer = new Lexer(text);
        seek(0);
    }

    /** The current token; another one after the next call of {@link #advance}. */
    public Token current() {
        return current;
    }

    /** Makes the first token at or behind the index {@code index} the current one. */
    public void seek(int index) {
        lexer.scan(index, current);
        lexer.scan(current.end, following);
    }

    /** Goes on to the next token. */
    public void advance() {
        Token token = current;
        current = following;
        following = token;
        lexer.scan(current.end, following);
    }

    /** Whether the current token is a {@code kind}. */
    public boolean at(TokenKind kind) {
        return current.kind == kind;
    }

    /** Whether the current token is the keyword {@code keyword}. */
    public boolean at(String keyword) {
        return is(current, keyword);
    }

    /** Whether the current tokens are a left parenthesis and the keyword {@code keyword}. */
    public boolean atList(String keyword) {
        return current.kind == TokenKind.LEFT_PARENTHESIS && is(following, keyword);
    }

    boolean at(Keyword keyword) {
        return at(keyword.toString());
    }

    boolean atList(Keyword keyword) {
        return atList(keyword.toString());
    }

    /** Whether the current tokens are a left parenthesis and a keyword. */
    boolean atList() {
        return current.kind == TokenKind.LEFT_PARENTHESIS && following.kind == TokenKind.KEYWORD;
    }

    /** Goes on behind a left parenthesis and the keyword {@code keyword}, which must come now. */
    public void open(String keyword) {
        if (!atList(keyword)) {
            throw unexpected("(" + keyword);
        }
        advance();
        advance();
    }

    void open(Keyword keyword) {
        open(keyword.toString());
    }

    /** Goes on behind a left parenthesis and the keyword {@code keyword}, if they come now. */
    boolean tryOpen(Keyword keyword) {
        boolean found = atList(keyword);
        if (found) {
            open(keyword);
        }
        return found;
    }

    /** Goes on behind the keyword {@code keyword}, if it comes now. */
    boolean tryKeyword(Keyword keyword) {
        boolean found = at(keyword);
        if (found) {
            advance();
        }
        return found;
    }

    /** Goes on behind a right parenthesis, which must come now. */
    public void close() {
        expect(TokenKind.RIGHT_PARENTHESIS, ")");
        advance();
    }

    /** The index behind the right parenthesis of the list whose left parenthesis has been read; goes on behind that parenthesis. */
    public int endOfList() {
        int end = 0;
        int depth = 1;
        while (depth > 0) {
            switch (current.kind) {
                case LEFT_PARENTHESIS -> depth++;
                case RIGHT_PARENTHESIS -> depth--;
                case END -> throw unexpected(")");
                case KEYWORD, IDENTIFIER, STRING, NATURAL, INTEGER, FLOAT, RESERVED -> {
                }
            }
            end = current.end;
            advance();
        }
        return end;
    }

    /** Goes on behind the right parenthesis of a list whose left parenthesis has been read. */
    public void skipRest() {
        endOfList();
    }

    /** The line of the current token, from 1 on. */
    public int line() {
        return lexer.line(current.start);
    }

    /** The text of the current token. */
    public String word() {
        return word(current);
    }

    /** The text from the index {@code start} to the index {@code end}. */
    public String text(int start, int end) {
        return lexer.text().substring(start, end);
    }

    /** Reads an identifier, without its {@code $}, or gives null if there is none. */
    public String tryIdentifier() {
        if (!at(TokenKind.IDENTIFIER)) {
            return null;
        }
        boolean quoted = lexer.text().charAt(current.start + 1) == '"';
        String identifier = quoted ? decodeName(current.start + 1) : word().substring(1);
        advance();
        return identifier;
    }

    /** Reads a name: a string in UTF-8. */
    public String readName() {
        expect(TokenKind.STRING, "a string");
        String name = decodeName(current.start);
        advance();
        return name;
    }

    /** Reads strings up to a token that is none, and gives their bytes. */
    public byte[] readStrings() {
        ByteWriter bytes = new ByteWriter();
        readStrings(bytes);
        return bytes.toByteArray();
    }

    /** Reads a string, and appends its bytes to {@code bytes}. */
    void readString(ByteWriter bytes) {
        expect(TokenKind.STRING, "a string");
        new StringScanner(lexer.text()).decode(current.start, current.end, bytes);
        advance();
    }

    /** Reads strings up to a token that is none, and appends their bytes to {@code bytes}. */
    void readStrings(ByteWriter bytes) {
        while (at(TokenKind.STRING)) {
            readString(bytes);
        }
    }

    /** Reads an unsigned 32-bit number. */
    public int readU32() {
        return (int) readNatural(Integer.SIZE);
    }

    /** Reads an unsigned 64-bit number. */
    public long readU64() {
        return readNatural(Long.SIZE);
    }

    /** Reads the value of an {@code i32} or {@code i64}. */
    public long readInteger(int bits) {
        if (!at(TokenKind.NATURAL) && !at(TokenKind.INTEGER)) {
            throw unexpected("an integer");
        }
        Long value = NumberScanner.integer(lexer.text(), current.start, current.end, bits);
        return bits == Integer.SIZE ? (int) (long) inRange(value) : inRange(value);
    }

    /** Reads the bits of an {@code f32}. */
    public int readF32() {
        expectNumber();
        return inRange(NumberScanner.f32(lexer.text(), current.start, current.end));
    }

    /** Reads the bits of an {@code f64}. */
    public long readF64() {
        expectNumber();
        return inRange(NumberScanner.f64(lexer.text(), current.start, current.end));
    }

    /** Whether a keyword comes that starts with {@code prefix}, which ends with an equals sign. */
    boolean atPrefix(String prefix) {
        return at(TokenKind.KEYWORD) && lexer.text().startsWith(prefix, current.start);
    }

    /** Reads the unsigned 64-bit number behind {@code prefix}, with which the current keyword starts. */
    long readU64Behind(String prefix) {
        int start = current.start + prefix.length();
        if (start == current.end || NumberScanner.kind(lexer.text(), start, current.end) != TokenKind.NATURAL) {
            throw unexpected(prefix + " and an unsigned integer");
        }
        return natural(start, Long.SIZE);
    }

    /** Whether two indices come, as numbers or identifiers. */
    boolean atTwoIndices() {
        return isIndex(current) && isIndex(following);
    }

    /** Whether the index of a memory comes, and not a lane index as the last of the immediates: something follows it. */
    boolean atMemoryBeforeLane() {
        return isIndex(current) && (current.kind == TokenKind.IDENTIFIER || following.kind == TokenKind.NATURAL ||
                        following.kind == TokenKind.KEYWORD && isMemoryArgument(following));
    }

    /** Whether an index comes, as a number or an identifier. */
    boolean atIndex() {
        return isIndex(current);
    }

    /** The error that something else than {@code expected} comes. */
    public ModuleException unexpected(String expected) {
        Token token = current;
        if (current.kind == TokenKind.LEFT_PARENTHESIS && (following.kind == TokenKind.RESERVED || following.kind == TokenKind.KEYWORD)) {
            token = following;
        }
        String found = token.kind == TokenKind.END ? "the end of the text" : shortWord(token);
        if (token.kind == TokenKind.RESERVED || token.kind == TokenKind.KEYWORD && !Keyword.isKnown(found)) {
            return lexer.error("unknown operator " + found + ": expected " + expected, token.start);
        }
        return lexer.error("unexpected token: expected " + expected + ", found " + found, token.start);
    }

    /** The error {@code message} at the current token. */
    public ModuleException error(String message) {
        return error(message, current.start);
    }

    /** The error {@code message} at the index {@code index}. */
    public ModuleException error(String message, int index) {
        return lexer.error(message, index);
    }

    private void expect(TokenKind kind, String expected) {
        if (!at(kind)) {
            throw unexpected(expected);
        }
    }

    private void expectNumber() {
        if (!at(TokenKind.FLOAT) && !at(TokenKind.NATURAL) && !at(TokenKind.INTEGER)) {
            throw unexpected("a number");
        }
    }

    private long readNatural(int bits) {
        expect(TokenKind.NATURAL, "an unsigned integer");
        return natural(current.start, bits);
    }

    private long natural(int start, int bits) {
        Long value = NumberScanner.integer(lexer.text(), start, current.end, bits);
        if (value == null) {
            throw error("i" + bits + " constant out of range: " + shortWord(current));
        }
        advance();
        return value;
    }

    private <N extends Number> N inRange(N value) {
        if (value == null) {
            throw error("constant out of range: " + shortWord(current));
        }
        advance();
        return value;
    }

    private String decodeName(int quote) {
        String name = new StringScanner(lexer.text()).decodeName(quote, current.end);
        if (name == null) {
            throw error("malformed UTF-8 encoding");
        }
        return name;
    }

    private boolean isMemoryArgument(Token token) {
        return lexer.text().startsWith("offset=", token.start) || lexer.text().startsWith("align=", token.start);
    }

    private static boolean isIndex(Token token) {
        return token.kind == TokenKind.NATURAL || token.kind == TokenKind.IDENTIFIER;
    }

    private boolean is(Token token, String keyword) {
        return token.kind == TokenKind.KEYWORD && token.end - token.start == keyword.length() && lexer.text().startsWith(keyword, token.start);
    }

    private String shortWord(Token token) {
        boolean isLong = token.end - token.start > LONGEST_WORD_OF_MESSAGE;
        return isLong ? text(token.start, token.start + LONGEST_WORD_OF_MESSAGE) + "…" : word(token);
    }

    /** {@code word} for a message, cut where it is very long. */
    static String shorten(String word) {
        return word.length() > LONGEST_WORD_OF_MESSAGE ? word.substring(0, LONGEST_WORD_OF_MESSAGE) + "…" : word;
    }

    private String word(Token token) {
        return text(token.start, token.end);
    }
}
