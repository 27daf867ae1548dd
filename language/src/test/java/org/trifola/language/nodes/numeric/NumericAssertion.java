package org.trifola.language.nodes.numeric;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.OpcodeLookup;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ValueType;

/**
 * A line of the tables of assertions: an instruction, its operands, and what it answers. Numbers are written as in the text
 * format.
 *
 * @param operator the instruction
 * @param operands its operands, boxed
 * @param answer the result, or the message of the trap
 * @param traps whether the instruction traps
 */
record NumericAssertion(NumericOp operator, List<Object> operands, String answer, boolean traps) {

    private static final List<String> TABLES = List.of("integer.txt", "floating-point.txt", "conversion.txt");

    private static final Map<String, NumericOp> OPERATORS = operators().collect(Collectors.toMap(NumericOp::mnemonic, Function.identity()));

    /** Every numeric instruction but the constants. */
    static Stream<NumericOp> operators() {
        return OpcodeLookup.all().stream().filter(opcode -> opcode instanceof NumericOp && !(opcode instanceof NumericOp.Constant))
                        .map(NumericOp.class::cast);
    }

    /** The lines of all tables. */
    static List<NumericAssertion> all() {
        List<NumericAssertion> assertions = new ArrayList<>();
        for (String table : TABLES) {
            try (InputStream in = Objects.requireNonNull(NumericAssertion.class.getResourceAsStream(table), table)) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isEmpty() && !line.startsWith("#"))
                                .map(NumericAssertion::parse).forEach(assertions::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return assertions;
    }

    private static NumericAssertion parse(String line) {
        boolean traps = line.contains(" traps ");
        String[] sides = line.split(traps ? " traps " : " = ");
        String[] words = sides[0].split(" ");
        NumericOp operator = OPERATORS.get(words[0]);
        List<ValueType> parameters = operator.signature().parameters();
        List<Object> operands = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            operands.add(number(parameters.get(i), words[i + 1]));
        }
        return new NumericAssertion(operator, operands, sides[1], traps);
    }

    /** Whether {@code result}, boxed, is what the line says. */
    boolean allows(Object result) {
        long bits = bits(result);
        boolean f32 = result instanceof Float;
        long quiet = f32 ? 0x7FC0_0000L : 0x7FF8_0000_0000_0000L;
        long sign = f32 ? 0x8000_0000L : Long.MIN_VALUE;
        return switch (answer) {
            case "nan:canonical" -> (bits & ~sign) == quiet;
            case "nan:arithmetic" -> (bits & quiet) == quiet;
            default -> result.getClass() == number(resultType(), answer).getClass() && bits == bits(number(resultType(), answer));
        };
    }

    private ValueType resultType() {
        return operator.signature().results().getFirst();
    }

    private static Object number(ValueType type, String text) {
        return switch ((NumberType) type) {
            case I32 -> (int) integer(text);
            case I64 -> integer(text);
            case F32 -> text.contains("nan") ? (Object) Float.intBitsToFloat((int) nan(text, 0x7F80_0000L, 0x40_0000L, 0x8000_0000L))
                            : (Object) Float.parseFloat(javaFloat(text));
            case F64 -> text.contains("nan") ? (Object) Double.longBitsToDouble(nan(text, 0x7FF0_0000_0000_0000L, 0x8_0000_0000_0000L, Long.MIN_VALUE))
                            : (Object) Double.parseDouble(javaFloat(text));
        };
    }

    private static long integer(String text) {
        if (text.startsWith("0x")) {
            return Long.parseUnsignedLong(text.substring(2), 16);
        }
        return text.startsWith("-") ? Long.parseLong(text) : Long.parseUnsignedLong(text);
    }

    private static long nan(String text, long exponent, long canonical, long sign) {
        int colon = text.indexOf(':');
        long payload = colon < 0 ? canonical : integer(text.substring(colon + 1));
        return exponent | payload | (text.startsWith("-") ? sign : 0);
    }

    private static String javaFloat(String text) {
        return text.replace("inf", "Infinity");
    }

    private static long bits(Object number) {
        return switch (number) {
            case Integer i -> i;
            case Long i -> i;
            case Float z -> Integer.toUnsignedLong(Float.floatToRawIntBits(z));
            case Double z -> Double.doubleToRawLongBits(z);
            default -> throw new IllegalArgumentException(number.getClass().getName());
        };
    }

    @Override
    public String toString() {
        return operator.mnemonic() + " " + operands.stream().map(Object::toString).collect(Collectors.joining(" ")) + (traps ? " traps " : " = ") + answer;
    }
}
