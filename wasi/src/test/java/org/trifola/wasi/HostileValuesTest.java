package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.trifola.wasi.error.Errno.FAULT;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.trifola.language.types.NumberType;

/** Whatever numbers a guest passes, it gets an error number back and never an error of Java. */
class HostileValuesTest {

    private static final int[] INTS = {0, 1, 2, 3, 4, 5, 7, 8, 16, 100, 0x100, 0x1FFF8, 0x1FFFC, 0x1FFFF, 0x20000, 0x20001, 0xFFFF, -1, -2, -8,
                    Integer.MIN_VALUE, Integer.MAX_VALUE, 0x7FFFFFF8};
    private static final long[] LONGS = {0, 1, 2, 63, 1 << 20, -1, -2, Long.MIN_VALUE, Long.MAX_VALUE, 0x7FFFFFFFL, 0xFFFFFFFFL, 1L << 32};
    private static final int ROUNDS = 400;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(value = Signature.class, mode = EnumSource.Mode.EXCLUDE, names = {"PROC_EXIT", "PROC_RAISE", "POLL_ONEOFF"})
    void everyCallGivesAnErrorNumber(Signature signature) throws IOException {
        Random random = new Random(signature.ordinal());
        Files.writeString(directory.resolve("file"), "text");
        Files.createDirectory(directory.resolve("sub"));
        try (Guest guest = Guest.in(directory)) {
            guest.open("file");
            for (int round = 0; round < ROUNDS; round++) {
                fillMemory(guest, random);
                call(guest, signature, arguments(signature.parameters(), random));
            }
        }
    }

    private static void call(Guest guest, Signature signature, Object[] arguments) {
        try {
            guest.call(signature.text(), arguments);
        } catch (PolyglotException failure) {
            assertFalse(failure.isInternalError() || failure.isHostException(), () -> signature.text() + List.of(arguments) + ": " + failure);
        }
    }

    private static Object[] arguments(List<Signature.Parameter> parameters, Random random) {
        return parameters.stream().map(parameter -> parameter.type() == NumberType.I32 //
                        ? (Object) INTS[random.nextInt(INTS.length)] //
                        : (Object) LONGS[random.nextInt(LONGS.length)]).toArray();
    }

    /** Names of files, and numbers that make vectors, in places that the arguments point at. */
    private static void fillMemory(Guest guest, Random random) {
        for (int address = 0; address < 0x120; address += 4) {
            guest.writeInt(address, INTS[random.nextInt(INTS.length)]);
        }
        guest.store(random.nextInt(8), random.nextBoolean() ? "file" : "./sub/..");
    }

    @Test
    void aWaitWithHostileSubscriptionsGivesAnErrorNumber() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            assertEquals(FAULT, guest.call("poll_oneoff", 0, 0x1FFFF, 1, 0));
            assertEquals(FAULT, guest.call("poll_oneoff", 0x1FFFF, 0, 1, 0));
            assertEquals(FAULT, guest.call("poll_oneoff", 0, 0, 1, 0x1FFFD));
            assertEquals(FAULT, guest.call("poll_oneoff", -1, -1, 1, -1));
        }
    }

    @Test
    void theLastByteOfMemoryIsReached() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            assertEquals(FAULT, guest.call("clock_time_get", 0, 0L, 0x20000 - 7));
            assertEquals(SUCCESS, guest.call("clock_time_get", 0, 0L, 0x20000 - 8));
        }
    }

    @Test
    void anAddressDoesNotWrapAround() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            guest.writeLong(0, 4711);
            assertEquals(FAULT, guest.call("fd_fdstat_get", 0, -8));
            assertEquals(FAULT, guest.call("fd_write", 1, -4, 1, 0));
            assertEquals(4711, guest.readLong(0));
        }
    }
}
