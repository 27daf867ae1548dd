package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A large module has no copy of its bytes but reads them again in its source. */
class LargeModuleTest {

    private static final int HEADER = 8;
    private static final int PADDING = 3 << 20;

    private final Context context = Context.create("wasm");

    @AfterEach
    void close() {
        context.close();
    }

    /** The bytes of a module, with a custom section of many bytes before its sections. */
    private static byte[] padded(Source module) {
        byte[] bytes = module.getBytes().toByteArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, HEADER);
        out.write(0);
        for (int rest = PADDING; rest > 0; rest >>>= 7) {
            out.write(rest & 0x7F | (rest > 0x7F ? 0x80 : 0));
        }
        out.writeBytes(new byte[PADDING]);
        out.write(bytes, HEADER, bytes.length - HEADER);
        return out.toByteArray();
    }

    private Value evaluate(byte[] bytes) {
        return context.eval(Modules.bytes("large", bytes));
    }

    /** The exports of a first instance of a module, which has let go of its bytes then. */
    private static Value instantiate(Value module) throws InterruptedException {
        Value exports = module.newInstance().getMember("exports");
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("wasm checksums")) {
                thread.join();
            }
        }
        return exports;
    }

    @Test
    void functionsAreReadAgain() throws InterruptedException {
        Value exports = instantiate(evaluate(padded(Modules.example("fibonacci"))));
        assertEquals(6765, exports.invokeMember("fib", 20).asInt());
    }

    @Test
    void dataAndNamesAreReadAgain() throws InterruptedException {
        Value module = evaluate(padded(Modules.program("wat/large_module")));
        Value exports = instantiate(module);
        assertEquals("ative", text(exports.getMember("memory"), 3));
        assertEquals("ative", text(instantiate(module).getMember("memory"), 3));
        exports.invokeMember("init", 8, 2, 5);
        assertEquals("ssive", text(exports.getMember("memory"), 8));
        PolyglotException trap = assertThrows(PolyglotException.class, () -> exports.invokeMember("init", 8, 3, 5));
        String frame = trap.getGuestObject().getMember("backtrace").getArrayElement(0).asString();
        assertTrue(frame.startsWith("inside (function 0 of large at byte 0x3000"), frame);
    }

    private static String text(Value memory, int from) {
        byte[] bytes = new byte[5];
        memory.readBuffer(from, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    @Test
    void codeThatHasChangedIsNotRun() throws InterruptedException {
        byte[] bytes = padded(Modules.example("fibonacci"));
        Value exports = instantiate(evaluate(bytes));
        Arrays.fill(bytes, HEADER + PADDING, bytes.length, (byte) 0);
        PolyglotException changed = assertThrows(PolyglotException.class, () -> exports.invokeMember("fib", 20));
        assertTrue(changed.getMessage().contains("have changed since it was loaded"), changed.getMessage());
    }
}
