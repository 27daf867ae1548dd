package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of exported functions from Java: arguments, results and mistakes. */
class CallTest extends ContextTest {

    private Value values;

    @BeforeEach
    void instantiate() {
        values = exports(Modules.program("wat/values"));
    }

    @Test
    void theTwentiethFibonacciNumberIs6765() {
        assertEquals(6765, exports(Modules.example("fibonacci")).getMember("fib").execute(20).asInt());
    }

    @Test
    void anyNumberThatAnI32HoldsExactlyIsAnI32() {
        for (Object four : new Object[]{(byte) 4, (short) 4, 4, 4L, 4.0f, 4.0, BigInteger.valueOf(4)}) {
            assertEquals(4, values.invokeMember("i32", four).asInt(), four.getClass().getName());
        }
    }

    @Test
    void anyNumberThatAnI64HoldsExactlyIsAnI64() {
        for (Object four : new Object[]{(byte) 4, (short) 4, 4, 4L, 4.0f, 4.0, BigInteger.valueOf(4)}) {
            assertEquals(4L, values.invokeMember("i64", four).asLong(), four.getClass().getName());
        }
    }

    @Test
    void anyNumberThatAFloatingPointTypeHoldsExactlyIsOfIt() {
        for (Object four : new Object[]{(byte) 4, (short) 4, 4, 4L, 4.0f, 4.0, BigInteger.valueOf(4)}) {
            assertEquals(4.0f, values.invokeMember("f32", four).asFloat(), four.getClass().getName());
            assertEquals(4.0, values.invokeMember("f64", four).asDouble(), four.getClass().getName());
        }
        assertEquals(0.5f, values.invokeMember("f32", 0.5).asFloat());
        assertEquals(0.1f, values.invokeMember("f32", 0.1f).asFloat());
    }

    @Test
    void extremeNumbersKeepTheirValues() {
        assertEquals(Integer.MIN_VALUE, values.invokeMember("i32", Integer.MIN_VALUE).asInt());
        assertEquals(Long.MIN_VALUE, values.invokeMember("i64", Long.MIN_VALUE).asLong());
        assertEquals(Float.NEGATIVE_INFINITY, values.invokeMember("f32", Float.NEGATIVE_INFINITY).asFloat());
        assertEquals(-0.0, values.invokeMember("f64", -0.0).asDouble());
        assertTrue(Double.isNaN(values.invokeMember("f64", Double.NaN).asDouble()));
    }

    @Test
    void aNumberThatWouldLoseItsValueIsRefused() {
        assertRefused("i32", 1L << 31, "Parameter 1 of function i32 is of type i32, which cannot be 2147483648.");
        assertRefused("i32", 1.5, "Parameter 1 of function i32 is of type i32, which cannot be 1.5.");
        assertRefused("i64", 1e19, "Parameter 1 of function i64 is of type i64, which cannot be 1.0E19.");
        assertRefused("f32", 0.1, "Parameter 1 of function f32 is of type f32, which cannot be 0.1.");
        assertRefused("f32", (1 << 24) + 1, "Parameter 1 of function f32 is of type f32, which cannot be 16777217.");
        assertRefused("f64", (1L << 53) + 1, "Parameter 1 of function f64 is of type f64, which cannot be 9007199254740993.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"i32", "i64", "f32", "f64"})
    void whatIsNoNumberIsRefused(String type) {
        assertRefused(type, "4", "Parameter 1 of function " + type + " is of type " + type + ", which cannot be \"4\".");
        assertRefused(type, true, "Parameter 1 of function " + type + " is of type " + type + ", which cannot be true.");
        assertRefused(type, null, "Parameter 1 of function " + type + " is of type " + type + ", which cannot be null.");
    }

    @Test
    void theNumberOfArgumentsMustBeRight() {
        assertRefused("Expected 1 argument(s) but got 0", () -> values.getMember("i32").execute());
        assertRefused("Expected 1 argument(s) but got 2", () -> values.getMember("i32").execute(1, 2));
        assertRefused("Expected 1 argument(s) but got 2", () -> values.invokeMember("i32", 1, 2));
    }

    @Test
    void anExternalReferenceIsGivenBackAsItIs() {
        Object object = new Object();
        assertEquals(object, values.invokeMember("externref", object).asHostObject());
        assertEquals("text", values.invokeMember("externref", "text").asString());
        assertTrue(values.invokeMember("externref", (Object) null).isNull());
    }

    @Test
    void aReferenceToAFunctionIsAFunctionOrNull() {
        Value function = values.getMember("i64");
        assertEquals(function, values.invokeMember("funcref", function));
        assertTrue(values.invokeMember("funcref", (Object) null).isNull());
        assertRefused("funcref", 1, "Parameter 1 of function funcref is of type funcref, which cannot be 1.");
    }

    @Test
    void aFunctionWithoutResultsGivesNull() {
        assertTrue(values.invokeMember("nothing").isNull());
    }

    @Test
    void severalResultsAreAnArray() {
        Value results = values.invokeMember("constants");
        assertEquals(4, results.getArraySize());
        assertEquals(-1, results.getArrayElement(0).asInt());
        assertEquals(Long.MAX_VALUE, results.getArrayElement(1).asLong());
        assertEquals(0.5f, results.getArrayElement(2).asFloat());
        assertEquals(-1e300, results.getArrayElement(3).asDouble());
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> results.getArrayElement(4));
        assertEquals("[-1, 9223372036854775807, 0.5, -1.0E300]", results.toString());
    }

    @Test
    void aFunctionTellsItsNameAndType() {
        Value swap = exports(Modules.program("wat/multi_value")).getMember("swap");
        assertEquals("swap", swap.getMember("name").asString());
        assertEquals("[i32 i64] -> [i64 i32]", swap.getMember("type").toString());
    }

    @Test
    void oneCallSiteCallsManyFunctions() {
        Value fib = exports(Modules.example("fibonacci")).getMember("fib");
        Value[] functions = {values.getMember("i32"), values.getMember("i64"), values.getMember("f64"), values.getMember("externref"), fib, values.getMember("nothing")};
        for (Value function : functions) {
            Object[] arguments = function.equals(values.getMember("nothing")) ? new Object[0] : new Object[]{1};
            Value result = function.execute(arguments);
            assertEquals(arguments.length == 0, result.isNull());
        }
        assertRefused("i64", "1", "Parameter 1 of function i64 is of type i64, which cannot be \"1\".");
    }

    private void assertRefused(String function, Object argument, String sentence) {
        assertRefused(sentence, () -> values.getMember(function).execute(argument));
        assertRefused(sentence, () -> values.invokeMember(function, argument));
    }

    private static void assertRefused(String sentence, Runnable call) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, call::run);
        assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
    }
}
