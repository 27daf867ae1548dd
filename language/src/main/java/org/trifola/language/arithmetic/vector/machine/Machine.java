package org.trifola.language.arithmetic.vector.machine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

import org.trifola.language.arithmetic.vector.V128;

/**
 * Vectors in registers of the machine. The JDK's vectors, of which compiled code makes registers, are objects wherever
 * they get out of it; then they are slow, and so nobody else sees them.
 */
public final class Machine {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_128;
    /** The exact class: knowing it, the compiler finds the operators. */
    private static final Class<? extends ByteVector> CLASS = ByteVector.zero(SPECIES).getClass();
    /** All addresses. */
    private static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
    /**
     * No machine address is greater. The compiler, which this tells, sees that the sum of an address and of a 32-bit number
     * lies in {@link #MEMORY}, and leaves the JDK's check out.
     */
    private static final long GREATEST_ADDRESS = Long.MAX_VALUE >>> 1;

    private Machine() {
    }

    /** Does once whatever compiled code may do with registers besides operators; gives a vector in a register. */
    public static V128 prepare() {
        V128 sample = of(1, 2);
        try (Arena arena = Arena.ofConfined()) {
            long address = arena.allocate(V128.BYTES).address();
            store(address, 0, sample);
            sample = load(address, 0);
        }
        half(sample.register(), 1);
        MachineI8x16.prepare(sample);
        MachineI16x8.prepare(sample);
        MachineI32x4.prepare(sample);
        MachineI64x2.prepare(sample);
        MachineF32x4.prepare(sample);
        MachineF64x2.prepare(sample);
        MachineBits.bitselect(sample, sample, sample);
        return sample;
    }

    /** The vector with these bits, in a register. */
    public static V128 of(long low, long high) {
        return of(LongVector.broadcast(LongVector.SPECIES_128, low).withLane(1, high).reinterpretAsBytes());
    }

    /** The vector in {@code register}. */
    public static V128 of(Object register) {
        return new V128(CLASS.cast(register));
    }

    /** The 64 bits of the lane {@code lane}, 0 or 1, of a register. */
    public static long half(Object register, int lane) {
        return CLASS.cast(register).reinterpretAsLongs().lane(lane);
    }

    /** The 16 bytes {@code offset} bytes behind the machine address {@code base}, unchecked, in a register. */
    public static V128 load(long base, long offset) {
        return of(ByteVector.fromMemorySegment(SPECIES, MEMORY, address(base, offset), ByteOrder.LITTLE_ENDIAN));
    }

    /** Sets the 16 bytes {@code offset} bytes behind the machine address {@code base}, unchecked. */
    public static void store(long base, long offset, V128 a) {
        bytes(a).intoMemorySegment(MEMORY, address(base, offset), ByteOrder.LITTLE_ENDIAN);
    }

    private static long address(long base, long offset) {
        return (base & GREATEST_ADDRESS) + offset;
    }

    /** The register that holds {@code a}. */
    static ByteVector bytes(V128 a) {
        return CLASS.cast(a.register());
    }

}
