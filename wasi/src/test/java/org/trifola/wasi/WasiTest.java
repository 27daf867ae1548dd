package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trifola.wasi.Guest.ALL_RIGHTS;
import static org.trifola.wasi.Guest.OPENED;
import static org.trifola.wasi.Guest.RESULT;
import static org.trifola.wasi.Guest.ROOT;
import static org.trifola.wasi.error.Errno.EXIST;
import static org.trifola.wasi.error.Errno.FBIG;
import static org.trifola.wasi.error.Errno.NOENT;
import static org.trifola.wasi.error.Errno.NOSPC;
import static org.trifola.wasi.error.Errno.NOTCAPABLE;
import static org.trifola.wasi.error.Errno.NOTEMPTY;
import static org.trifola.wasi.error.Errno.ROFS;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.trifola.language.types.NumberType;
import org.trifola.wasi.layout.Abi;

/** WASI as embedders set it up. */
class WasiTest {

    private static final int CREATE = 1;

    @TempDir
    private Path directory;

    private static Guest start(Wasi wasi) throws IOException {
        return new Guest.Builder().imports(wasi).start();
    }

    @Test
    void argumentsAndVariablesAreThoseOfTheBuilder() throws IOException {
        Wasi wasi = Wasi.builder().arguments("a", "bc").variable("X", "1").build();
        try (Guest guest = new Guest.Builder().arguments("of", "the", "context").imports(wasi).start()) {
            assertEquals(SUCCESS, guest.call("args_sizes_get", 0, 4));
            assertEquals(2, guest.readInt(0));
            assertEquals(SUCCESS, guest.call("args_get", 0, 16));
            assertEquals("a\0bc\0", guest.text(16, 5));
            assertEquals(SUCCESS, guest.call("environ_get", 0, 16));
            assertEquals("X=1\0", guest.text(16, 4));
        }
    }

    @Test
    void whatTheContextSaysMayHoldToo() throws IOException {
        MemoryFileSystem files = new MemoryFileSystem();
        files.write("file", "in memory");
        Files.writeString(directory.resolve("file"), "of the context");
        Wasi wasi = Wasi.likeContext().variable("Y", "2").directory("/memory", files).build();
        Guest.Builder guests = new Guest.Builder().arguments("a").variables(Map.of("X", "1")).directory("/", directory).deterministic();
        try (Guest guest = guests.imports(wasi).start()) {
            assertEquals(SUCCESS, guest.call("args_get", 0, 16));
            assertEquals("a\0", guest.text(16, 2));
            assertEquals(SUCCESS, guest.call("environ_get", 0, 16));
            assertEquals("X=1\0Y=2\0", guest.text(16, 8));
            assertEquals(SUCCESS, guest.open(ROOT, "file", 0, 0, 2, 0));
            assertEquals(SUCCESS, guest.read(guest.readInt(RESULT), 20));
            assertEquals("of the context", guest.read());
            assertEquals(SUCCESS, guest.open(ROOT + 1, "file", 0, 0, 2, 0));
            assertEquals(SUCCESS, guest.read(guest.readInt(RESULT), 20));
            assertEquals("in memory", guest.read());
            assertEquals(SUCCESS, guest.call("clock_time_get", 1, 0L, 0));
            assertEquals(1_000_000, guest.readLong(0));
        }
    }

    @Test
    void aBuilderMayGoOnAfterItHasBuilt() throws IOException {
        Wasi.Builder builder = Wasi.builder().arguments("a");
        Wasi first = builder.build();
        builder.arguments("b");
        try (Guest guest = start(first)) {
            assertEquals(SUCCESS, guest.call("args_sizes_get", 0, 4));
            assertEquals(1, guest.readInt(0));
        }
    }

    @Test
    void streamsAreReplaced() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Wasi wasi = Wasi.builder().in(new ByteArrayInputStream("in".getBytes())).out(out).err(err).build();
        try (Guest guest = start(wasi)) {
            assertEquals(SUCCESS, guest.read(0, 10));
            assertEquals("in", guest.read());
            assertEquals(SUCCESS, guest.write(1, "out"));
            assertEquals(SUCCESS, guest.write(2, "err"));
            assertEquals("", guest.out());
        }
        assertEquals("out", out.toString());
        assertEquals("err", err.toString());
    }

    @Test
    void itMayBeOneModuleOfTheImports() throws IOException {
        Wasi wasi = Wasi.builder().arguments("a").build();
        try (Guest guest = new Guest.Builder().imports(ProxyObject.fromMap(Map.of("wasi_snapshot_preview1", wasi))).start()) {
            assertEquals(SUCCESS, guest.call("args_sizes_get", 0, 4));
            assertEquals(1, guest.readInt(0));
        }
    }

    @Test
    void theOldNameHasTheSameSettings() throws IOException {
        try (Guest guest = new Guest.Builder().unstable().imports(Wasi.builder().arguments("a").build()).start()) {
            assertEquals(SUCCESS, guest.call("args_sizes_get", 0, 4));
            assertEquals(1, guest.readInt(0));
        }
    }

    @Test
    void aDirectoryOfAnyFileSystemOfJavaIsMounted() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(directory.resolve("files.zip"), Map.of("create", "true"))) {
            Files.createDirectory(zip.getPath("/sub"));
            Files.writeString(zip.getPath("/sub/file"), "zipped");
            Files.writeString(directory.resolve("file"), "plain");
            Wasi wasi = Wasi.builder().directory("/zip", zip.getPath("/")).readOnlyDirectory("/host", directory).build();
            try (Guest guest = start(wasi)) {
                assertEquals(SUCCESS, guest.open(ROOT, "sub/file", 0, 0, ALL_RIGHTS & ~(1 << 6 | 1 << 8 | 1 | 1 << 22), 0));
                assertEquals(SUCCESS, guest.read(guest.readInt(RESULT), 10));
                assertEquals("zipped", guest.read());
                assertEquals(ROFS, guest.open(ROOT + 1, "new", 0, CREATE, ALL_RIGHTS, 0));
                assertEquals(SUCCESS, guest.open(ROOT + 1, "file", 0, 0, 2, 0));
                assertEquals(SUCCESS, guest.read(guest.readInt(RESULT), 10));
                assertEquals("plain", guest.read());
                assertEquals(NOTCAPABLE, guest.open(ROOT, "../file", 0, 0, 2, 0));
            }
        }
    }

    @Test
    void whatIsNoDirectoryIsNotMounted() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThrows(IllegalArgumentException.class, () -> Wasi.builder().directory("/", file));
        assertThrows(IllegalArgumentException.class, () -> Wasi.builder().directory("/", directory.resolve("none")));
    }

    @Test
    void filesLieInMemory() throws IOException {
        MemoryFileSystem files = new MemoryFileSystem();
        files.createDirectory("sub");
        files.write("sub/input.txt", "text");
        try (Guest guest = start(Wasi.builder().directory("/", files).build())) {
            int input = guest.open("sub/input.txt");
            assertEquals(OPENED, input);
            assertEquals(SUCCESS, guest.read(input, 10));
            assertEquals("text", guest.read());
            int output = guest.create("output.txt");
            assertEquals(SUCCESS, guest.write(output, "new text"));
            assertEquals(SUCCESS, guest.writeAt(output, "N", 0));
            assertEquals(SUCCESS, guest.path("path_create_directory", ROOT, "made"));
            assertEquals(EXIST, guest.path("path_create_directory", ROOT, "made"));
            assertEquals(NOTEMPTY, guest.path("path_remove_directory", ROOT, "sub"));
            assertEquals(SUCCESS, guest.path("path_remove_directory", ROOT, "made"));
            assertEquals(NOENT, guest.path("path_unlink_file", ROOT, "none"));
            assertEquals(SUCCESS, guest.path("path_unlink_file", ROOT, "sub/input.txt"));
            assertEquals(SUCCESS, guest.call("fd_seek", input, 0L, 0, RESULT));
            assertEquals(SUCCESS, guest.read(input, 2));
            assertEquals("te", guest.read());
        }
        assertEquals("New text", files.readString("output.txt"));
        assertEquals(List.of("output.txt", "sub"), files.list(""));
    }

    @Test
    void memoryForFilesIsLimited() throws IOException {
        MemoryFileSystem files = new MemoryFileSystem(10);
        try (Guest guest = start(Wasi.builder().directory("/", files).build())) {
            int file = guest.create("file");
            assertEquals(SUCCESS, guest.write(file, "12345678"));
            assertEquals(NOSPC, guest.write(file, "9abcd"));
            assertEquals(FBIG, guest.writeAt(file, "x", Long.MAX_VALUE));
            assertEquals(NOSPC, guest.call("fd_filestat_set_size", file, 1L << 30));
            assertEquals(SUCCESS, guest.call("fd_filestat_set_size", file, 2L));
            assertEquals(SUCCESS, guest.path("path_unlink_file", ROOT, "file"));
            assertEquals(SUCCESS, guest.call("fd_close", file));
            assertEquals(SUCCESS, guest.write(guest.create("other"), "1234567890"));
        }
    }

    @Test
    void deterministicRunsAreAlike() throws IOException {
        Wasi wasi = Wasi.builder().deterministic().build();
        List<Long> first = times(wasi);
        assertEquals(first, times(wasi));
        assertTrue(first.get(1) > first.get(0));
    }

    private static List<Long> times(Wasi wasi) throws IOException {
        List<Long> times = new ArrayList<>();
        try (Guest guest = start(wasi)) {
            for (int clock = 0; clock < 4; clock++) {
                for (int i = 0; i < 2; i++) {
                    assertEquals(SUCCESS, guest.call("clock_time_get", clock, 0L, 0));
                    times.add(guest.readLong(0));
                }
            }
            assertEquals(SUCCESS, guest.call("random_get", 0, 8));
            times.add(guest.readLong(0));
        }
        return times;
    }

    @Test
    void oneFunctionIsOverridden() throws IOException {
        List<Integer> codes = new ArrayList<>();
        Wasi wasi = Wasi.builder().arguments("a").override("proc_exit", call -> codes.add(call.i32(0))).override("sched_yield", _ -> 6).build();
        try (Guest guest = start(wasi)) {
            guest.run("proc_exit", 42);
            assertEquals(List.of(42), codes);
            assertEquals(6, guest.call("sched_yield").ordinal());
            assertEquals(SUCCESS, guest.call("args_sizes_get", 0, 4));
        }
        assertThrows(IllegalArgumentException.class, () -> Wasi.builder().override("fd_fly", _ -> 0));
    }

    @ParameterizedTest
    @EnumSource
    void anyFunctionIsOverridden(Signature signature) throws IOException {
        List<Signature> called = new ArrayList<>();
        Wasi wasi = Wasi.builder().override(signature.text(), _ -> {
            called.add(signature);
            return NOSPC.code();
        }).build();
        Object[] zeros = signature.parameters().stream().map(parameter -> parameter.type() == NumberType.I32 ? (Object) 0 : (Object) 0L).toArray();
        for (Abi abi : Abi.values()) {
            if (abi.has(signature.text())) {
                Guest.Builder guests = new Guest.Builder().imports(wasi);
                try (Guest guest = (abi == Abi.UNSTABLE ? guests.unstable() : guests).start()) {
                    if (signature.givesErrno()) {
                        assertEquals(NOSPC, guest.call(signature.text(), zeros));
                    } else {
                        guest.run(signature.text(), zeros);
                    }
                }
            }
        }
        assertEquals(signature == Signature.SOCK_ACCEPT ? 1 : 2, called.size());
    }

    @Test
    void aFailingOverrideIsAnExceptionOfTheHost() throws IOException {
        Wasi wasi = Wasi.builder().override("sched_yield", _ -> {
            throw new IllegalStateException("no");
        }).build();
        try (Guest guest = start(wasi)) {
            PolyglotException failure = assertThrows(PolyglotException.class, () -> guest.call("sched_yield"));
            assertEquals("The function in the place of sched_yield failed: java.lang.IllegalStateException: no", failure.getMessage());
            assertArrayEquals(new boolean[]{false, true}, new boolean[]{failure.isInternalError(), failure.isGuestException()});
        }
    }

    @Test
    void eachInstanceHasItsOwnDescriptors() throws IOException {
        Wasi wasi = Wasi.builder().directory("/", new MemoryFileSystem()).build();
        try (Guest first = start(wasi); Guest second = start(wasi)) {
            assertEquals(OPENED, first.create("file"));
            assertEquals(OPENED, second.create("file"));
            assertEquals(SUCCESS, first.call("fd_close", ROOT));
            assertEquals(SUCCESS, second.path("path_create_directory", ROOT, "sub"));
        }
    }
}
