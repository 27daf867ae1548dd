package org.trifola.script;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.graalvm.polyglot.Value;

/** Translates the arguments of a script for the engine, and compares the engine's results with the patterns of the script. */
final class Values {

    private static final int VECTOR_BYTES = 16;
    private static final int F32_EXPONENT = 0x7F80_0000;
    private static final int F32_QUIET = 0x0040_0000;
    private static final long F64_EXPONENT = 0x7FF0_0000_0000_0000L;
    private static final long F64_QUIET = 0x0008_0000_0000_0000L;

    private final Map<Integer, HostReference> hostReferences = new HashMap<>();

    /** The value that {@code ref.extern} names by its number. */
    private record HostReference(int number) {
    }

    /** {@code constants} as arguments for the engine. */
    Object[] arguments(List<Constant> constants) {
        Object[] arguments = new Object[constants.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(constants.get(i));
        }
        return arguments;
    }

    /** Compares what a function gave, nothing, a value or several, with what it should give. */
    void compare(Value result, List<Pattern> expected) throws MismatchException {
        boolean matches = switch (expected.size()) {
            case 0 -> result.isNull();
            case 1 -> matches(result, expected.getFirst());
            default -> result.hasArrayElements() && matchElements(result, expected);
        };
        if (!matches) {
            throw new MismatchException("gave " + describe(result) + " instead of " + describe(expected));
        }
    }

    private Object argument(Constant constant) {
        return switch (constant) {
            case Constant.I32 i32 -> i32.value();
            case Constant.I64 i64 -> i64.value();
            case Constant.F32 f32 -> Float.intBitsToFloat(f32.bits());
            case Constant.F64 f64 -> Double.longBitsToDouble(f64.bits());
            case Constant.V128 v128 -> buffer(v128);
            case Constant.Null _ -> null;
            case Constant.Host host -> hostReferences.computeIfAbsent(host.number(), HostReference::new);
        };
    }

    private boolean matchElements(Value results, List<Pattern> expected) {
        if (results.getArraySize() != expected.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!matches(results.getArrayElement(i), expected.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(Value result, Pattern pattern) {
        return switch (pattern) {
            case Pattern.Exactly exactly -> matches(result, exactly.constant());
            case Pattern.NotANumber nan -> switch (nan.type()) {
                case F32 -> result.fitsInFloat() && isNan(Float.floatToRawIntBits(result.asFloat()), nan.canonical());
                case F64 -> result.fitsInDouble() && isNan(Double.doubleToRawLongBits(result.asDouble()), nan.canonical());
                case I8, I16, I32, I64 -> false;
            };
            case Pattern.Reference reference -> reference.type().equals("func") ? result.canExecute() : !result.isNull();
            case Pattern.Either either -> either.alternatives().stream().anyMatch(alternative -> matches(result, alternative));
            case Pattern.Vector vector -> isVector(result) && matches(result, vector);
        };
    }

    private boolean matches(Value result, Constant constant) {
        return switch (constant) {
            case Constant.I32 i32 -> result.fitsInInt() && result.asInt() == i32.value();
            case Constant.I64 i64 -> result.fitsInLong() && result.asLong() == i64.value();
            case Constant.F32 f32 -> result.fitsInFloat() && Float.floatToRawIntBits(result.asFloat()) == f32.bits();
            case Constant.F64 f64 -> result.fitsInDouble() && Double.doubleToRawLongBits(result.asDouble()) == f64.bits();
            case Constant.V128 v128 -> isVector(result) && half(result, 0) == v128.low() && half(result, Long.BYTES) == v128.high();
            case Constant.Null _ -> result.isNull();
            case Constant.Host host -> result.isHostObject() && result.asHostObject() == hostReferences.get(host.number());
        };
    }

    private boolean matches(Value result, Pattern.Vector pattern) {
        int bits = pattern.type().bits();
        for (int i = 0; i < pattern.lanes().size(); i++) {
            int position = i * bits;
            long lane = half(result, position / Long.SIZE * Long.BYTES) >>> position % Long.SIZE & -1L >>> Long.SIZE - bits;
            if (!matchesLane(lane, bits, pattern.lanes().get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean matchesLane(long lane, int bits, Pattern pattern) {
        return switch (pattern) {
            case Pattern.Exactly exactly -> lane == (ConstantParser.bits(exactly.constant()) & -1L >>> Long.SIZE - bits);
            case Pattern.NotANumber nan -> bits == Float.SIZE ? isNan((int) lane, nan.canonical()) : isNan(lane, nan.canonical());
            case Pattern.Reference _, Pattern.Vector _, Pattern.Either _ -> false;
        };
    }

    private static ByteBuffer buffer(Constant.V128 vector) {
        return ByteBuffer.allocate(VECTOR_BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(vector.low()).putLong(vector.high()).flip();
    }

    private static boolean isVector(Value result) {
        return result.hasBufferElements() && result.getBufferSize() == VECTOR_BYTES;
    }

    private static long half(Value vector, int offset) {
        return vector.readBufferLong(ByteOrder.LITTLE_ENDIAN, offset);
    }

    private static boolean isNan(int bits, boolean canonical) {
        int magnitude = bits & Integer.MAX_VALUE;
        int quiet = F32_EXPONENT | F32_QUIET;
        return canonical ? magnitude == quiet : (magnitude & quiet) == quiet;
    }

    private static boolean isNan(long bits, boolean canonical) {
        long magnitude = bits & Long.MAX_VALUE;
        long quiet = F64_EXPONENT | F64_QUIET;
        return canonical ? magnitude == quiet : (magnitude & quiet) == quiet;
    }

    private static String describe(Value result) {
        if (result.isNull()) {
            return "nothing or null";
        }
        boolean nan = result.isNumber() && result.fitsInDouble() && Double.isNaN(result.asDouble());
        return nan ? "nan with the bits 0x" + Long.toHexString(Double.doubleToRawLongBits(result.asDouble())) + " as f64" : result.toString();
    }

    private static String describe(List<Pattern> patterns) {
        return patterns.isEmpty() ? "nothing" : Pattern.join(patterns);
    }
}
