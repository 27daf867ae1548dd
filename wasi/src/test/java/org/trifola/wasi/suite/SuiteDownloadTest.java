package org.trifola.wasi.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteDownloadTest {

    @TempDir
    private Path directory;

    @Test
    void filesKeepTheirPlaces() throws IOException {
        SuiteDownload.unpack(archive("suite/wasm32-wasip1/lseek.json", "{}"), directory);
        assertEquals("{}", Files.readString(directory.resolve("suite/wasm32-wasip1/lseek.json")));
    }

    @Test
    void nothingIsUnpackedOutside() throws IOException {
        ZipInputStream archive = archive("../outside", "x");
        assertThrows(IOException.class, () -> SuiteDownload.unpack(archive, directory));
    }

    private static ZipInputStream archive(String name, String contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry(name));
            archive.write(contents.getBytes());
        }
        return new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
