package org.trifola.script;

import org.trifola.language.text.TextParser;

/** A module as a script writes it. */
public sealed interface ModuleText {

    /**
     * The module in the binary format.
     *
     * @throws org.trifola.language.error.ModuleException malformed, if it does not follow the text format
     */
    byte[] toBinary();

    /** A module in the text format. */
    record Inline(String text) implements ModuleText {
        @Override
        public byte[] toBinary() {
            return TextParser.parse(text);
        }
    }

    /** The bytes of a module in the text format. */
    record Quote(byte[] utf8) implements ModuleText {
        @Override
        public byte[] toBinary() {
            return TextParser.parse(utf8);
        }
    }

    /** A module in the binary format. */
    record Binary(byte[] bytes) implements ModuleText {
        @Override
        public byte[] toBinary() {
            return bytes;
        }
    }
}
