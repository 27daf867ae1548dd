package org.trifola.language.machine.cache;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.CodeSource;

/** Which build this engine is: its archive, and the checksums of the classes in it. */
final class EngineBuild {

    /** What an archive ends with: a signature, and at an offset the size of the central directory, which is right before. */
    private static final int END = 22;
    private static final int SIGNATURE = 0x06054B50;
    private static final int DIRECTORY_SIZE = 12;

    private EngineBuild() {
    }

    /** What tells it from others, or null where it is no archive. */
    static String find() {
        CodeSource source = EngineBuild.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return null;
        }
        try {
            File file = new File(new URI(source.getLocation().toString()));
            return file.isFile() ? file + " " + file.length() + " " + CodeCache.hash(centralDirectory(file)) : null;
        } catch (URISyntaxException | IllegalArgumentException | IOException e) {
            return null;
        }
    }

    /**
     * The central directory of an archive, at its end, which has a checksum of each file in it.
     *
     * @throws IOException if the file is no archive, or cannot be read
     */
    private static byte[] centralDirectory(File archive) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(archive, "r")) {
            byte[] end = new byte[END];
            in.seek(Math.max(0, in.length() - END));
            in.readFully(end);
            ByteBuffer fields = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            long size = Integer.toUnsignedLong(fields.getInt(DIRECTORY_SIZE));
            if (fields.getInt(0) != SIGNATURE || size > in.length() - END) {
                throw new IOException("not an archive without a comment: " + archive);
            }
            byte[] entries = new byte[(int) size];
            in.seek(in.length() - END - size);
            in.readFully(entries);
            return entries;
        }
    }
}
