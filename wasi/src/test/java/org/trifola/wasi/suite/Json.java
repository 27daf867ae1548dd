package org.trifola.wasi.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the subset of JSON that the specifications of test programs use: objects, lists, strings, integers and null. */
final class Json {

    private final String text;
    private int position;

    private Json(String text) {
        this.text = text;
    }

    /** The object that {@code text} is. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String text) {
        return (Map<String, Object>) new Json(text).value();
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            default -> literal();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        expect('{');
        while (peek() != '}') {
            String name = string();
            expect(':');
            object.put(name, value());
            skipComma();
        }
        expect('}');
        return object;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        expect('[');
        while (peek() != ']') {
            list.add(value());
            skipComma();
        }
        expect(']');
        return list;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        expect('"');
        while (text.charAt(position) != '"') {
            char character = text.charAt(position++);
            if (character == '\\') {
                character = text.charAt(position++);
                string.append(character == 'n' ? '\n' : character);
            } else {
                string.append(character);
            }
        }
        expect('"');
        return string.toString();
    }

    private Integer literal() {
        int start = position;
        while (position < text.length() && Character.isLetterOrDigit(text.charAt(position))) {
            position++;
        }
        String literal = text.substring(start, position);
        return literal.equals("null") ? null : Integer.valueOf(literal);
    }

    private void skipComma() {
        if (peek() == ',') {
            position++;
        }
    }

    private char peek() {
        while (Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return text.charAt(position);
    }

    private void expect(char character) {
        if (peek() != character) {
            throw new IllegalArgumentException(character + " expected at " + position + " in " + text);
        }
        position++;
    }
}
