package org.trifola.language.arithmetic.vector.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.trifola.language.arithmetic.vector.Bits;
import org.trifola.language.arithmetic.vector.F32x4;
import org.trifola.language.arithmetic.vector.F64x2;
import org.trifola.language.arithmetic.vector.I16x8;
import org.trifola.language.arithmetic.vector.I32x4;
import org.trifola.language.arithmetic.vector.I64x2;
import org.trifola.language.arithmetic.vector.I8x16;
import org.trifola.language.arithmetic.vector.V128;

/** In registers operators give what they give without them; the test JVM lets the JDK's module of vectors be loaded. */
class MachineOperatorsTest {

    private static final int ROUNDS = 300;
    private static final long[] HALVES = {0, -1, 0x8000_0000_0000_0000L, 0x7FFF_FFFF_FFFF_FFFFL, 0x8080_8080_8080_8080L, 0x7F7F_7F7F_7F7F_7F7FL,
                    0x8000_0000_7FFF_FFFFL, 0x8000_7FFF_8000_7FFFL, 0x0001_FFFF_00FF_FF00L, 0x3F80_0000_BF80_0000L, 0x7F80_0000_FF80_0000L, 0x7FC0_0000_FFC0_0000L,
                    0x7FF0_0000_0000_0000L, 0xFFF8_0000_0000_0000L, 0x8000_0000_0000_0001L, 0x3FF0_0000_0000_0000L};

    static Stream<Method> operators() {
        assertTrue(VectorModule.IS_PRESENT);
        return Stream.of(MachineBits.class, MachineI8x16.class, MachineI16x8.class, MachineI32x4.class, MachineI64x2.class, MachineF32x4.class, MachineF64x2.class)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods())).filter(method -> Modifier.isPublic(method.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("operators")
    void registersMakeNoDifference(Method inRegisters) throws ReflectiveOperationException {
        Method plain = plain(inRegisters);
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Object[] operands = operands(inRegisters.getParameterTypes(), random, inRegisters);
            Object[] registers = Arrays.stream(operands).map(o -> o instanceof V128 v ? Machine.of(v.low(), v.high()) : o).toArray();
            assertEquals(text(plain.invoke(null, operands), plain.getDeclaringClass()), text(inRegisters.invoke(null, registers), plain.getDeclaringClass()), () -> Arrays.toString(operands));
        }
    }

    private static Method plain(Method method) throws NoSuchMethodException {
        for (Class<?> type : List.of(Bits.class, I8x16.class, I16x8.class, I32x4.class, I64x2.class, F32x4.class, F64x2.class)) {
            if (method.getDeclaringClass().getSimpleName().equals("Machine" + type.getSimpleName())) {
                return type.getMethod(method.getName(), method.getParameterTypes());
            }
        }
        throw new NoSuchMethodException(method.toString());
    }

    private static Object[] operands(Class<?>[] types, Random random, Method method) {
        int lanes = method.getDeclaringClass() == MachineBits.class ? 1 : Integer.parseInt(method.getDeclaringClass().getSimpleName().replaceAll(".*x", ""));
        boolean hasLane = method.getName().startsWith("extractLane") || method.getName().startsWith("replaceLane");
        return IntStream.range(0, types.length).mapToObj(i -> {
            if (types[i] == V128.class) {
                return new V128(half(random), half(random));
            }
            if (types[i] == int.class) {
                return hasLane && i == 1 ? random.nextInt(lanes) : random.nextInt();
            }
            return types[i] == long.class ? (Object) half(random) : types[i] == float.class ? (Object) random.nextFloat() : random.nextDouble();
        }).toArray();
    }

    private static long half(Random random) {
        return random.nextInt(3) == 0 ? random.nextLong() : HALVES[random.nextInt(HALVES.length)];
    }

    /** The lanes of {@code value}, which are those of {@code type}. Any two quiet NaN are equal here: which one a result is depends on the machine. */
    private static String text(Object value, Class<?> type) {
        if (value instanceof V128 v && type == F32x4.class) {
            return IntStream.of((int) v.low(), (int) (v.low() >>> 32), (int) v.high(), (int) (v.high() >>> 32))
                            .mapToObj(bits -> Float.isNaN(Float.intBitsToFloat(bits)) && (bits & 0x40_0000) != 0 ? "nan" : Integer.toHexString(bits)).toList().toString();
        }
        if (value instanceof V128 v && type == F64x2.class) {
            return LongStream.of(v.low(), v.high())
                            .mapToObj(bits -> Double.isNaN(Double.longBitsToDouble(bits)) && (bits & 0x8_0000_0000_0000L) != 0 ? "nan" : Long.toHexString(bits)).toList().toString();
        }
        return value.toString();
    }
}
