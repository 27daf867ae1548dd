package org.trifola.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ModuleFileTest {
    @TempDir
    private Path directory;

    @Test
    void allPiecesAreRead() throws IOException {
        for (int length : new int[]{0, 1, (1 << 18) - 1, 1 << 18, (1 << 18) + 1, 1_000_000}) {
            byte[] bytes = new byte[length];
            new Random(length).nextBytes(bytes);
            Path file = directory.resolve(length + ".wasm");
            Files.write(file, bytes);
            assertArrayEquals(bytes, read(file.toString()));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatHasNoSizeIsReadToItsEnd() throws IOException {
        String version = "/proc/version";
        assertEquals(0, Files.size(Path.of(version)));
        assertEquals(Files.readString(Path.of(version)), new String(read(version)));
    }

    private static byte[] read(String path) {
        return new ModuleFile(path).bytes(InputStream.nullInputStream());
    }
}
