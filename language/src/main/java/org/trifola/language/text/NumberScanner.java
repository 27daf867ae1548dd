package org.trifola.language.text;

/**
 * Recognizes numbers and gives their values.
 *
 * @see <a href="https://webassembly.github.io/spec/core/text/values.html#integers">Integers</a>
 * @see <a href="https://webassembly.github.io/spec/core/text/values.html#floating-point">Floating-Point</a>
 */
final class NumberScanner {

    private static final String HEXADECIMAL = "0x";
    private static final String NAN_PAYLOAD = "nan:0x";

    private NumberScanner() {
    }

    /** The kind of the number from {@code start} to {@code end}, or null if it is none. */
    static TokenKind kind(String text, int start, int end) {
        boolean signed = isSign(text.charAt(start));
        int first = signed ? start + 1 : start;
        if (first == end) {
            return null;
        }
        char c = text.charAt(first);
        if (c == 'i' || c == 'n') {
            return isSpecial(text, first, end) ? TokenKind.FLOAT : null;
        }
        int radix = text.startsWith(HEXADECIMAL, first) ? 16 : 10;
        int digits = radix == 16 ? first + 2 : first;
        int at = endOfDigits(text, digits, end, radix);
        if (at == digits) {
            return null;
        }
        if (at == end) {
            return signed ? TokenKind.INTEGER : TokenKind.NATURAL;
        }
        return isFractionAndExponent(text, at, end, radix) ? TokenKind.FLOAT : null;
    }

    /** The index behind the digits, which underscores may separate, that start at {@code from}; {@code from} if there is none. */
    static int endOfDigits(String text, int from, int end, int radix) {
        int at = from;
        while (at < end) {
            int digit = at > from && text.charAt(at) == '_' ? at + 1 : at;
            if (digit == end || !isDigit(text.charAt(digit), radix)) {
                return at;
            }
            at = digit + 1;
        }
        return at;
    }

    /** The value of the digits from {@code start} to {@code end}, or -1 if it does not fit into 63 bits. */
    static long unsignedValue(String text, int start, int end, int radix) {
        long value = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '_') {
                if (value > (Long.MAX_VALUE - 15) / radix) {
                    return -1;
                }
                value = value * radix + Character.digit(c, radix);
            }
        }
        return value;
    }

    /**
     * The value of the integer from {@code start} to {@code end}, a {@link TokenKind#NATURAL} or
     * {@link TokenKind#INTEGER}.
     *
     * @param bits the width of the type that it is for, from 8 to 64
     * @return the value, or null if the type has it neither as a signed nor as an unsigned number
     */
    static Long integer(String text, int start, int end, int bits) {
        boolean negative = text.charAt(start) == '-';
        int first = isSign(text.charAt(start)) ? start + 1 : start;
        int radix = text.startsWith(HEXADECIMAL, first) ? 16 : 10;
        long largest = negative ? 1L << bits - 1 : -1L >>> 64 - bits;
        long value = 0;
        for (int i = radix == 16 ? first + 2 : first; i < end; i++) {
            char c = text.charAt(i);
            if (c != '_') {
                int digit = Character.digit(c, radix);
                if (Long.compareUnsigned(value, Long.divideUnsigned(largest - digit, radix)) > 0) {
                    return null;
                }
                value = value * radix + digit;
            }
        }
        return negative ? -value : value;
    }

    /** The bits of the {@code f32} from {@code start} to {@code end}, or null if it is out of range. */
    static Integer f32(String text, int start, int end) {
        int sign = text.charAt(start) == '-' ? 1 << 31 : 0;
        int first = isSign(text.charAt(start)) ? start + 1 : start;
        if (text.charAt(first) == 'n') {
            Long payload = payload(text, first, end, 23);
            return payload == null ? null : (Integer) (sign | 0x7F80_0000 | (int) (long) payload);
        }
        if (text.charAt(first) == 'i') {
            return sign | Float.floatToRawIntBits(Float.POSITIVE_INFINITY);
        }
        float value = Float.parseFloat(javaNumber(text, first, end));
        return Float.isInfinite(value) ? null : (Integer) (sign | Float.floatToRawIntBits(value));
    }

    /** The bits of the {@code f64} from {@code start} to {@code end}, or null if it is out of range. */
    static Long f64(String text, int start, int end) {
        long sign = text.charAt(start) == '-' ? 1L << 63 : 0;
        int first = isSign(text.charAt(start)) ? start + 1 : start;
        if (text.charAt(first) == 'n') {
            Long payload = payload(text, first, end, 52);
            return payload == null ? null : (Long) (sign | 0x7FF0_0000_0000_0000L | payload);
        }
        if (text.charAt(first) == 'i') {
            return sign | Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
        }
        double value = Double.parseDouble(javaNumber(text, first, end));
        return Double.isInfinite(value) ? null : (Long) (sign | Double.doubleToRawLongBits(value));
    }

    /** The payload of a NaN with {@code bits} bits for it, or null if it is zero or too large. */
    private static Long payload(String text, int start, int end, int bits) {
        if (!text.startsWith(NAN_PAYLOAD, start)) {
            return 1L << bits - 1;
        }
        long payload = unsignedValue(text, start + NAN_PAYLOAD.length(), end, 16);
        return payload <= 0 || payload >>> bits != 0 ? null : payload;
    }

    /** The number as Java writes it: without underscores, and a hexadecimal one with an exponent. */
    private static String javaNumber(String text, int start, int end) {
        String number = text.substring(start, end).replace("_", "");
        boolean needsExponent = number.startsWith(HEXADECIMAL) && number.indexOf('p') < 0 && number.indexOf('P') < 0;
        return needsExponent ? number + "p0" : number;
    }

    private static boolean isSpecial(String text, int start, int end) {
        if (text.startsWith(NAN_PAYLOAD, start)) {
            int digits = start + NAN_PAYLOAD.length();
            return digits < end && endOfDigits(text, digits, end, 16) == end;
        }
        return end == start + 3 && (text.startsWith("inf", start) || text.startsWith("nan", start));
    }

    private static boolean isFractionAndExponent(String text, int from, int end, int radix) {
        int at = from;
        if (text.charAt(at) == '.') {
            at = endOfDigits(text, at + 1, end, radix);
        }
        if (at < end && Character.toLowerCase(text.charAt(at)) == (radix == 16 ? 'p' : 'e')) {
            at++;
            int digits = at < end && isSign(text.charAt(at)) ? at + 1 : at;
            at = endOfDigits(text, digits, end, 10);
            return at == end && at > digits;
        }
        return at == end;
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    private static boolean isDigit(char c, int radix) {
        return c >= '0' && c <= '9' || radix == 16 && (c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
    }
}
