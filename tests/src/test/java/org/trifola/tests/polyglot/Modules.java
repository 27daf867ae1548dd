package org.trifola.tests.polyglot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;

/** The modules that the tests evaluate. */
final class Modules {

    private Modules() {
    }

    /** The example {@code examples/NAME.wasm}. */
    static Source example(String name) {
        return file(Path.of("..", "examples", name + ".wasm"));
    }

    /** The program {@code NAME.wasm} of the tests. */
    static Source program(String name) {
        return file(Path.of("src", "test", "programs", name + ".wasm"));
    }

    /** A module of the bytes {@code bytes}. */
    static Source bytes(String name, int... bytes) {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return bytes(name, content);
    }

    /** A module of the bytes {@code bytes}. */
    static Source bytes(String name, byte[] bytes) {
        return Source.newBuilder("wasm", ByteSequence.create(bytes), name).buildLiteral();
    }

    /** The exports of a new instance of {@code source}. */
    static Value exports(Context context, Source source, Object... imports) {
        return context.eval(source).newInstance(imports).getMember("exports");
    }

    private static Source file(Path path) {
        try {
            return Source.newBuilder("wasm", path.toFile()).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
