package org.trifola.wasi.suite;

import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Downloads the official test suite from its public repository, once, and keeps it in the build directory. */
final class SuiteDownload {

    /** Of the branch prod/testsuite-base, which has the programs compiled. */
    private static final String COMMIT = "9f80ca35444cfd9e63100625715140a346652e6c";
    private static final URI ARCHIVE = URI.create("https://github.com/WebAssembly/wasi-testsuite/archive/" + COMMIT + ".zip");
    private static final Path KEPT = Path.of("target", "wasi-testsuite-" + COMMIT);
    /** Milliseconds. */
    private static final int PATIENCE = 20_000;

    private SuiteDownload() {
    }

    /**
     * The directory of the downloaded suite.
     *
     * @throws IOException if it cannot be downloaded
     */
    static Path directory() throws IOException {
        if (!Files.isDirectory(KEPT)) {
            Path unfinished = Files.createTempDirectory(Files.createDirectories(KEPT.getParent()), "wasi-testsuite-");
            URLConnection connection = ARCHIVE.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            try (ZipInputStream archive = new ZipInputStream(connection.getInputStream())) {
                unpack(archive, unfinished);
            }
            Files.move(unfinished, KEPT, StandardCopyOption.ATOMIC_MOVE);
        }
        return KEPT;
    }

    /** Unpacks what lies below {@code directory}; the programs need their JSON files and directories beside them. */
    static void unpack(ZipInputStream archive, Path directory) throws IOException {
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Path file = directory.resolve(entry.getName()).normalize();
            if (!file.startsWith(directory)) {
                throw new IOException("The archive has a file outside of it: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.copy(archive, file);
            }
        }
    }
}
