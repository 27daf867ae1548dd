package org.trifola.launcher;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Value;

/** The number types as the command writes them: arguments from text, results to text. */
enum NumberType {
    /** Read signed or unsigned, decimal or hexadecimal; written signed. */
    I32 {
        @Override
        Object parse(String text) {
            return integer(text, Integer.SIZE).intValue();
        }

        @Override
        Object unbox(Value value) {
            return value.asInt();
        }
    },
    /** Read signed or unsigned, decimal or hexadecimal; written signed. */
    I64 {
        @Override
        Object parse(String text) {
            return integer(text, Long.SIZE).longValue();
        }

        @Override
        Object unbox(Value value) {
            return value.asLong();
        }
    },
    /** Read decimal, hexadecimal, {@code inf} or {@code nan}; written as short as it reads back the same. */
    F32 {
        @Override
        Object parse(String text) {
            return Float.parseFloat(floatForJava(text));
        }

        @Override
        Object unbox(Value value) {
            return value.asFloat();
        }

        @Override
        String format(Object value) {
            return shortened(value.toString());
        }
    },
    /** Read decimal, hexadecimal, {@code inf} or {@code nan}; written as short as it reads back the same. */
    F64 {
        @Override
        Object parse(String text) {
            return Double.parseDouble(floatForJava(text));
        }

        @Override
        Object unbox(Value value) {
            return value.asDouble();
        }

        @Override
        String format(Object value) {
            return shortened(value.toString());
        }
    };

    private static final Pattern INTEGER = Pattern.compile("[+-]?(0[xX]\\p{XDigit}+|\\d+)");
    private static final Pattern DECIMAL_FLOAT = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern HEXADECIMAL_FLOAT = Pattern.compile("[+-]?0[xX](\\p{XDigit}+\\.?\\p{XDigit}*|\\.\\p{XDigit}+)([pP][+-]?\\d+)?");

    /** The number type with this name in the specification, if it is one. */
    static Optional<NumberType> named(String name) {
        for (NumberType type : values()) {
            if (type.toString().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /**
     * The value that {@code text} writes, boxed.
     *
     * @throws NumberFormatException if it writes none of this type; the message says why, to follow "is"
     */
    abstract Object parse(String text);

    /** The number that {@code value}, which is of this type, stands for, boxed. */
    abstract Object unbox(Value value);

    /** The text of {@code value}, a boxed number of this type. */
    String format(Object value) {
        return value.toString();
    }

    /** The specification's name. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    private static BigInteger integer(String text, int bits) {
        if (!INTEGER.matcher(text).matches()) {
            throw new NumberFormatException("no integer");
        }
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        boolean hexadecimal = digits.startsWith("0x") || digits.startsWith("0X");
        BigInteger magnitude = hexadecimal ? new BigInteger(digits.substring(2), 16) : new BigInteger(digits);
        BigInteger value = negative ? magnitude.negate() : magnitude;
        BigInteger least = BigInteger.ONE.shiftLeft(bits - 1).negate();
        BigInteger greatest = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
        if (value.compareTo(least) < 0 || value.compareTo(greatest) > 0) {
            throw new NumberFormatException("out of its range, " + least + " to " + greatest);
        }
        return value;
    }

    private static String floatForJava(String text) {
        if (DECIMAL_FLOAT.matcher(text).matches()) {
            return text;
        }
        if (HEXADECIMAL_FLOAT.matcher(text).matches()) {
            return text.contains("p") || text.contains("P") ? text : text + "p0";
        }
        return switch (text) {
            case "inf", "+inf" -> "Infinity";
            case "-inf" -> "-Infinity";
            case "nan", "+nan", "-nan" -> "NaN";
            default -> throw new NumberFormatException("no number");
        };
    }

    private static String shortened(String java) {
        return switch (java) {
            case "Infinity" -> "inf";
            case "-Infinity" -> "-inf";
            case "NaN" -> "nan";
            default -> java.replaceFirst("\\.0(E|$)", "$1").replace('E', 'e');
        };
    }
}
