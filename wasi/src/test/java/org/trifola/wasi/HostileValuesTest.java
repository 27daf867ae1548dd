package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trifola.wasi.error.Errno.FAULT;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.trifola.language.types.NumberType;

/** Whatever numbers a guest passes, it gets an error number back or ends as it asked to, and never sees an error of Java. */
class HostileValuesTest {

    private static final int[] INTS = {0, 1, 2, 3, 4, 5, 6, 7, 8, 16, 100, 0x100, 0x1FFF8, 0x1FFFC, 0x1FFFF, 0x20000, 0x20001, 0xFFFF, -1, -2, -8,
                    Integer.MIN_VALUE, Integer.MAX_VALUE, 0x7FFFFFF8};
    private static final long[] LONGS = {0, 1, 2, 63, 1 << 20, -1, -2, Long.MIN_VALUE, Long.MAX_VALUE, 0x7FFFFFFFL, 0xFFFFFFFFL, 1L << 32};
    private static final int ROUNDS = 400;
    private static final int LISTENER = 4;
    private static final int NONBLOCK = 1 << 2;

    @TempDir
    private Path directory;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.writeString(directory.resolve("file"), "text");
        Files.createDirectory(directory.resolve("sub"));
    }

    @ParameterizedTest
    @EnumSource
    void everyCallIsAnswered(Signature signature) throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                        SocketChannel client = SocketChannel.open(listener.getLocalAddress())) {
            client.write(ByteBuffer.wrap(new byte[100]));
            Wasi wasi = Wasi.builder().arguments("a", "b").variable("X", "1").directory("/", directory).listener(listener).deterministic() //
                            .trace(OutputStream.nullOutputStream(), TraceScope.ALL).build();
            answers(signature, () -> {
                Guest guest = new Guest.Builder().imports(wasi).start();
                guest.open("file");
                guest.call("fd_fdstat_set_flags", LISTENER, NONBLOCK);
                guest.call("sock_accept", LISTENER, NONBLOCK, Guest.RESULT);
                return guest;
            });
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SOCK_ACCEPT")
    void everyCallUnderTheOldNameIsAnswered(Signature signature) throws IOException {
        answers(signature, () -> {
            Guest guest = new Guest.Builder().unstable().arguments("a", "b").variables(Map.of("X", "1")).directory("/", directory).deterministic().start();
            guest.open("file");
            return guest;
        });
    }

    /** Starts guests whose descriptors, from the streams on, are a directory, a listener or a file, and a file or a connection. */
    @FunctionalInterface
    private interface Starter {
        Guest start() throws IOException;
    }

    /** Calls a function with hostile values, of another guest where one has ended. */
    private static void answers(Signature signature, Starter starter) throws IOException {
        Random random = new Random(signature.ordinal());
        Guest guest = starter.start();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                fillMemory(guest, random);
                if (!call(guest, signature, arguments(signature.parameters(), random))) {
                    guest.cancel();
                    guest = starter.start();
                }
            }
        } finally {
            guest.close();
        }
    }

    /** Whether the guest is still there after the call. */
    private static boolean call(Guest guest, Signature signature, Object[] arguments) {
        try {
            if (signature.givesErrno()) {
                guest.call(signature.text(), arguments);
            } else {
                guest.run(signature.text(), arguments);
            }
            return true;
        } catch (PolyglotException end) {
            assertTrue(end.isExit(), () -> signature.text() + List.of(arguments) + ": " + end);
            return false;
        }
    }

    private static Object[] arguments(List<Signature.Parameter> parameters, Random random) {
        return parameters.stream().map(parameter -> parameter.type() == NumberType.I32 //
                        ? (Object) INTS[random.nextInt(INTS.length)] //
                        : (Object) LONGS[random.nextInt(LONGS.length)]).toArray();
    }

    /** Names of files, numbers that make vectors, and bytes that make subscriptions, in places that the arguments point at. */
    private static void fillMemory(Guest guest, Random random) {
        for (int address = 0; address < 0x120; address += 4) {
            guest.writeInt(address, INTS[random.nextInt(INTS.length)]);
        }
        for (int address = 0; address < 0x120; address += 8) {
            guest.writeByte(address, random.nextInt(4));
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
