package org.trifola.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unpacking the archive of the suite. */
class SuiteDownloadTest {

    private static final String ROOT = "spec-285a9032950cbad6a9f84de11183008e286092a2/";

    @Test
    void onlyScriptsOfTheSuiteAreUnpacked(@TempDir Path directory) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.write(entry(ROOT + "test/core/a.wast", "(module)"));
        archive.write(entry(ROOT + "test/core/gc/b.wast", "x".repeat(513)));
        archive.write(entry(ROOT + "test/core/run.py", "print()"));
        archive.write(entry(ROOT + "test/core/../../../c.wast", "outside"));
        archive.write(new byte[1024]);
        SuiteDownload.unpack(new ByteArrayInputStream(archive.toByteArray()), directory);
        TestSuite suite = new TestSuite(directory);
        assertEquals(List.of("core/a.wast", "core/gc/b.wast"), suite.scripts().stream().map(suite::name).toList());
        assertEquals("(module)", Files.readString(directory.resolve("core/a.wast")));
        assertEquals(513, Files.size(directory.resolve("core/gc/b.wast")));
    }

    /** A file of a tar archive: header and contents, filled up to blocks. */
    private static byte[] entry(String name, String contents) {
        byte[] entry = new byte[512 + (contents.length() + 511) / 512 * 512];
        put(entry, 0, name);
        put(entry, 124, "%011o".formatted(contents.length()));
        entry[156] = '0';
        put(entry, 512, contents);
        return entry;
    }

    private static void put(byte[] entry, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, entry, offset, bytes.length);
    }
}
