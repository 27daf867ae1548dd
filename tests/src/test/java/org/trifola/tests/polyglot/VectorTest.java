package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
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

    private static final String CALLS = """
        (module
          (import "host" "same" (func $same (param v128) (result v128)))
          (import "host" "swap" (func $swap (param v128 i64 v128) (result v128 i64 v128)))
          (type $turn (func (param v128 i32 v128) (result v128 i32 v128)))
          (table funcref (elem $turn))
          (func $turn (type $turn) (local.get 2) (local.get 1) (local.get 0))
          (func (export "indirect") (param v128 v128) (result v128 i32 v128)
            (call_indirect (type $turn) (local.get 0) (i32.const 7) (local.get 1) (i32.const 0)))
          (func (export "host") (param v128 v128) (result v128 i64 v128)
            (call $swap (call $same (local.get 0)) (i64.const 7) (call $same (local.get 1)))))
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

    @Test
    void vectorsAreParametersAndResultsAmongOthers() {
        ProxyObject host = ProxyObject.fromMap(Map.of(
            "same", (ProxyExecutable) arguments -> arguments[0],
            "swap", (ProxyExecutable) arguments -> ProxyArray.fromArray(arguments[2], arguments[1], arguments[0])));
        Value calls = context.eval(Source.newBuilder("wasm", CALLS, "calls.wat").mimeType("text/wasm").buildLiteral())
            .newInstance(ProxyObject.fromMap(Map.of("host", host))).getMember("exports");
        ByteBuffer first = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(1).putLong(2).flip();
        ByteBuffer second = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(3).putLong(4).flip();
        for (String name : List.of("indirect", "host")) {
            Value results = calls.getMember(name).execute(first, second);
            assertEquals(4, results.getArrayElement(0).readBufferLong(ByteOrder.LITTLE_ENDIAN, 8));
            assertEquals(7, results.getArrayElement(1).asInt());
            assertEquals(1, results.getArrayElement(2).readBufferLong(ByteOrder.LITTLE_ENDIAN, 0));
        }
    }
}
