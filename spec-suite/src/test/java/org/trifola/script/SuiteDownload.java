package org.trifola.script;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Downloads the test suite from the public repository of the specification, once, and keeps it in the build directory. */
final class SuiteDownload {

    private static final String COMMIT = "285a9032950cbad6a9f84de11183008e286092a2";
    private static final URI ARCHIVE = URI.create("https://github.com/WebAssembly/spec/archive/" + COMMIT + ".tar.gz");
    private static final Path KEPT = Path.of("target", "testsuite-" + COMMIT);
    /** Milliseconds. */
    private static final int PATIENCE = 20_000;
    /** Folders of the archive, and what they are called in the suite. */
    private static final Map<String, String> FOLDERS = Map.of(
                    "spec-" + COMMIT + "/test/core/", "core/",
                    "spec-" + COMMIT + "/test/custom/", "custom/",
                    "spec-" + COMMIT + "/test/legacy/exceptions/core/", "legacy/exceptions/");
    private static final String SCRIPT = ".wast";

    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int SIZE = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int TYPE = 156;
    private static final int PREFIX = 345;
    private static final int PREFIX_LENGTH = 155;

    private SuiteDownload() {
    }

    /**
     * The directory of the downloaded suite.
     *
     * @throws IOException if it cannot be downloaded
     */
    static Path directory() throws IOException {
        if (!Files.isDirectory(KEPT)) {
            Path unfinished = Files.createTempDirectory(Files.createDirectories(KEPT.getParent()), "testsuite-");
            try (InputStream archive = open()) {
                unpack(archive, unfinished);
            }
            Files.move(unfinished, KEPT, StandardCopyOption.ATOMIC_MOVE);
        }
        return KEPT;
    }

    private static InputStream open() throws IOException {
        URLConnection connection = ARCHIVE.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        return new GZIPInputStream(connection.getInputStream());
    }

    /** Unpacks the scripts of a tar archive: blocks of 512 bytes, a header before each file. */
    static void unpack(InputStream archive, Path directory) throws IOException {
        DataInputStream in = new DataInputStream(archive);
        byte[] header = new byte[BLOCK];
        while (readHeader(in, header)) {
            String prefix = text(header, PREFIX, PREFIX_LENGTH);
            String name = (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, NAME_LENGTH);
            int size = Integer.parseInt(text(header, SIZE, SIZE_LENGTH).strip(), 8);
            byte[] contents = new byte[size];
            in.readFully(contents);
            in.skipNBytes(Math.floorMod(-size, BLOCK));
            boolean file = header[TYPE] == '0' || header[TYPE] == 0;
            if (file && name.endsWith(SCRIPT)) {
                store(directory, name, contents);
            }
        }
    }

    private static void store(Path directory, String name, byte[] contents) throws IOException {
        for (Map.Entry<String, String> folder : FOLDERS.entrySet()) {
            if (name.startsWith(folder.getKey())) {
                Path file = directory.resolve(folder.getValue() + name.substring(folder.getKey().length())).normalize();
                if (file.startsWith(directory)) {
                    Files.createDirectories(file.getParent());
                    Files.write(file, contents);
                }
            }
        }
    }

    /** Whether there is another header; an archive ends with a block of zeros, or just ends. */
    private static boolean readHeader(DataInputStream in, byte[] header) throws IOException {
        try {
            in.readFully(header);
        } catch (EOFException e) {
            return false;
        }
        return header[0] != 0;
    }

    private static String text(byte[] header, int offset, int length) {
        int end = offset;
        while (end < offset + length && header[end] != 0) {
            end++;
        }
        return new String(header, offset, end - offset, StandardCharsets.UTF_8);
    }
}
