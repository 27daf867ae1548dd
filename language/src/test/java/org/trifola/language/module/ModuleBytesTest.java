package org.trifola.language.module;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ModuleBytesTest {

    private static final int LENGTH = 100_000;

    private final byte[] array = new byte[LENGTH];
    private final byte[] origin = new byte[LENGTH];

    ModuleBytesTest() {
        new Random(1).nextBytes(array);
        System.arraycopy(array, 0, origin, 0, LENGTH);
    }

    @Test
    void anArrayIsNotCopied() {
        ModuleBytes.Part part = new ModuleBytes(array).part(7, 9);
        assertSame(array, part.array());
        assertEquals(0, part.start());
    }

    @Test
    void partsAreReadAgain() {
        ModuleBytes bytes = new ModuleBytes(array);
        bytes.setOrigin((from, to) -> Arrays.copyOfRange(origin, from, to));
        bytes.release();
        assertEquals(LENGTH, bytes.length());
        Random random = new Random(2);
        for (int i = 0; i < 1_000; i++) {
            int from = random.nextInt(LENGTH + 1);
            assertPart(bytes, from, from + random.nextInt(LENGTH - from + 1));
        }
        assertPart(bytes, LENGTH, LENGTH);
        assertPart(bytes, 0, LENGTH);
    }

    private void assertPart(ModuleBytes bytes, int from, int to) {
        ModuleBytes.Part part = bytes.part(from, to);
        assertArrayEquals(Arrays.copyOfRange(array, from, to), Arrays.copyOfRange(part.array(), from - part.start(), to - part.start()));
    }

    @Test
    void bytesThatHaveChangedAreNotGiven() {
        ModuleBytes bytes = new ModuleBytes(array);
        bytes.setOrigin((from, to) -> Arrays.copyOfRange(origin, from, to));
        bytes.release();
        origin[LENGTH - 1]++;
        assertPart(bytes, 0, 10);
        assertThrows(IllegalStateException.class, () -> bytes.part(LENGTH - 10, LENGTH - 5));
    }

    @Test
    void bytesThatAreGoneAreAnError() {
        ModuleBytes bytes = new ModuleBytes(array);
        bytes.setOrigin((from, to) -> new byte[to - from - 1]);
        bytes.release();
        assertThrows(IllegalStateException.class, () -> bytes.part(0, 10));
    }
}
