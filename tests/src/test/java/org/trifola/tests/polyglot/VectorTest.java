package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Vectors as embedders see them. */
class VectorTest {

    private static final String MODULE = """
        (module
          (global (export "last") (mut v128) (v128.const i64x2 1 2))
          (func (export "add") (param v128 v128) (result v128)
            (global.set 0 (i32x4.add (local.get 0) (local.get 1)))
            (global.get 0)))
        """;

    private final Context context = Context.newBuilder("wasm")
        .allowHostAccess(HostAccess.newBuilder(HostAccess.EXPLICIT).allowBufferAccess(true).build()).build();
    private final Value exports = context.eval(Source.newBuilder("wasm", MODULE, "vectors.wat").mimeType("text/wasm").buildLiteral()).newInstance().getMember("exports");

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void aVectorIsABufferOf16BytesThatCannotBeWritten() {
        Value vector = exports.getMember("last").getMember("value");
        assertEquals(16, vector.getBufferSize());
        assertFalse(vector.isBufferWritable());
        assertEquals(1, vector.readBufferLong(ByteOrder.LITTLE_ENDIAN, 0));
        assertEquals(0x02000000, vector.readBufferInt(ByteOrder.BIG_ENDIAN, 8));
        assertEquals(2, vector.readBufferByte(8));
        assertThrows(IndexOutOfBoundsException.class, () -> vector.readBufferLong(ByteOrder.LITTLE_ENDIAN, 9));
    }

    @Test
    void anyBufferOf16BytesIsAVector() {
        ByteBuffer ints = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putInt(1).putInt(2).putInt(3).putInt(-1).flip();
        Value twice = exports.getMember("add").execute(ints, ints);
        assertEquals(6, twice.readBufferInt(ByteOrder.LITTLE_ENDIAN, 8));
        assertEquals(-4, exports.getMember("add").execute(twice, twice).readBufferInt(ByteOrder.LITTLE_ENDIAN, 12));
    }

    @Test
    void nothingElseIsAVector() {
        Value add = exports.getMember("add");
        assertThrows(IllegalArgumentException.class, () -> add.execute(ByteBuffer.allocate(15), ByteBuffer.allocate(16)));
        assertThrows(IllegalArgumentException.class, () -> add.execute(1, 2));
    }
}
