package org.trifola.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.ByteSequence;

/**
 * The file that holds the module, in the binary or in the text format.
 *
 * @param path its path, {@code -} for the standard input
 */
record ModuleFile(String path) {
    /** The path of the standard input, and of the standard output. */
    static final String STANDARD = "-";
    private static final String TEXT_MIME_TYPE = "text/wasm";
    /** The JVM has arrays of about so many bytes. */
    private static final int LARGEST = Integer.MAX_VALUE - 8;
    private static final int PIECE = 1 << 18;

    /** The last part of the path: what a program is called, and its module in messages. */
    String name() {
        Path last = path.equals(STANDARD) ? null : Path.of(path).getFileName();
        return last == null ? path : last.toString();
    }

    /**
     * Reads all of it.
     *
     * @param input where the standard input comes from
     * @throws CommandException if it cannot be read, or is a text that is not in UTF-8
     */
    Source read(InputStream input, String languageId) {
        byte[] bytes = bytes(input);
        return isText(bytes)
                ? Source.newBuilder(languageId, decode(bytes), name()).mimeType(TEXT_MIME_TYPE).buildLiteral()
                : Source.newBuilder(languageId, ByteSequence.create(bytes), name()).buildLiteral();
    }

    /**
     * Reads all of it.
     *
     * @param input where the standard input comes from
     * @throws CommandException if it cannot be read
     */
    byte[] bytes(InputStream input) {
        try {
            return path.equals(STANDARD) ? input.readAllBytes() : readByPieces(existing());
        } catch (AccessDeniedException e) {
            throw failure("may not be read");
        } catch (NoSuchFileException e) {
            throw failure("does not exist");
        } catch (IOException e) {
            throw failure("cannot be read: " + e.getMessage());
        }
    }

    /** A text is known by the file's name, or where it has another by a parenthesis or comment at its beginning. */
    boolean isText(byte[] bytes) {
        return path.endsWith(".wat") || bytes.length > 0 && (bytes[0] == '(' || bytes[0] == ';');
    }

    /** The text whose bytes are {@code utf8}. */
    String decode(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            throw failure("is not in UTF-8");
        }
    }

    /** Reads a file by pieces: {@link Files#readAllBytes} has memory outside the heap for as many bytes again. */
    private byte[] readByPieces(Path file) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST) {
            throw failure("has more than " + LARGEST + " bytes");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = new byte[(int) size];
            int count = 0;
            for (int read = 0; read >= 0 && count < bytes.length; count += Math.max(read, 0)) {
                read = in.read(bytes, count, Math.min(PIECE, bytes.length - count));
            }
            byte[] more = in.readAllBytes();
            if (count == bytes.length && more.length == 0) {
                return bytes;
            }
            // It is none of those whose size is known, or somebody is writing it.
            byte[] all = Arrays.copyOf(bytes, Math.addExact(count, more.length));
            System.arraycopy(more, 0, all, count, more.length);
            return all;
        }
    }

    private Path existing() {
        Path file;
        try {
            file = Path.of(path);
        } catch (InvalidPathException e) {
            throw failure("does not exist");
        }
        if (Files.isDirectory(file)) {
            throw failure("is a directory");
        }
        return file;
    }

    private CommandException failure(String what) {
        return new CommandException(ExitStatus.FAILURE, path + " " + what + ".");
    }
}
