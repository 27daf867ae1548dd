package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trifola.wasi.Guest.RESULT;
import static org.trifola.wasi.Guest.ROOT;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * While the guest uses files in the directory {@code a}, somebody else puts a link in its place, which leads out, and takes
 * it away again, all the time.
 */
class RaceTest {

    private static final int ROUNDS = 1_000;
    private static final int CREATE = 1;
    private static final long READ = 1 << 1;
    private static final long WRITE = 1 << 6;

    @TempDir
    private Path directory;
    private Path outside;
    private Path inside;
    private FutureTask<Void> swapping;
    private volatile boolean over;

    @BeforeEach
    void swap() throws IOException {
        outside = Files.createDirectory(directory.resolve("outside"));
        Files.writeString(outside.resolve("file"), "a secret");
        inside = Files.createDirectory(directory.resolve("inside"));
        Files.createDirectory(inside.resolve("a"));
        Files.writeString(inside.resolve("a/file"), "text");
        Files.createSymbolicLink(inside.resolve("link"), outside);
        swapping = new FutureTask<>(() -> {
            while (!over) {
                move("a", "b");
                move("link", "a");
                move("a", "link");
                move("b", "a");
            }
            return null;
        });
        Thread.ofPlatform().start(swapping);
    }

    private void move(String from, String to) throws IOException {
        Files.move(inside.resolve(from), inside.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    private void stop() throws InterruptedException, ExecutionException {
        over = true;
        swapping.get();
    }

    @AfterEach
    void stopSwapping() {
        over = true;
    }

    private Guest guest() throws IOException {
        return new Guest.Builder().imports(Wasi.builder().directory("/", inside).build()).start();
    }

    @Test
    void noFileOutsideIsReadOrSeen() throws Exception {
        int read = 0;
        try (Guest guest = guest()) {
            for (int round = 0; round < ROUNDS; round++) {
                if (guest.open(ROOT, "a/file", 0, 0, READ, 0) == SUCCESS) {
                    int file = guest.readInt(RESULT);
                    assertEquals(SUCCESS, guest.read(file, 10));
                    assertEquals("text", guest.read());
                    assertEquals(SUCCESS, guest.call("fd_close", file));
                    read++;
                }
                int path = guest.store(0x5000, "a/file");
                if (guest.call("path_filestat_get", ROOT, 0, 0x5000, path, 0) == SUCCESS) {
                    assertEquals("text".length(), guest.readLong(32));
                }
            }
        }
        stop();
        assertNotEquals(0, read);
    }

    @Test
    void noFileOutsideIsMadeRenamedOrRemoved() throws Exception {
        try (Guest guest = guest()) {
            for (int round = 0; round < ROUNDS; round++) {
                if (guest.open(ROOT, "a/new", 0, CREATE, WRITE, 0) == SUCCESS) {
                    int file = guest.readInt(RESULT);
                    assertEquals(SUCCESS, guest.write(file, "new"));
                    assertEquals(SUCCESS, guest.call("fd_close", file));
                }
                int taken = guest.store(0x5000, "taken");
                guest.path("path_rename", ROOT, "a/file", ROOT, 0x5000, taken);
                guest.path("path_rename", ROOT, "taken", ROOT, 0x5000, guest.store(0x5000, "a/file"));
                guest.path("path_unlink_file", ROOT, "a/new");
                guest.path("path_remove_directory", ROOT, "a/new");
            }
        }
        stop();
        try (Stream<Path> files = Files.list(outside)) {
            assertEquals(List.of(outside.resolve("file")), files.toList());
        }
        assertEquals("a secret", Files.readString(outside.resolve("file")));
        assertTrue(Files.exists(inside.resolve("a/file")) || Files.exists(inside.resolve("taken")));
    }
}
