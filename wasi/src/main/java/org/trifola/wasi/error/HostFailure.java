package org.trifola.wasi.error;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Map;

/** What Java says when a file operation fails, as an {@link Errno}. */
public final class HostFailure {

    /** The operating system's words, where Java has no exception of its own. */
    private static final Map<String, Errno> REASONS = Map.ofEntries(
                    Map.entry("Address already in use", Errno.ADDRINUSE),
                    Map.entry("Bad file descriptor", Errno.BADF),
                    Map.entry("Broken pipe", Errno.PIPE),
                    Map.entry("Connection reset", Errno.CONNRESET),
                    Map.entry("Connection reset by peer", Errno.CONNRESET),
                    Map.entry("Device or resource busy", Errno.BUSY),
                    Map.entry("Directory not empty", Errno.NOTEMPTY),
                    Map.entry("Disk quota exceeded", Errno.DQUOT),
                    Map.entry("File name too long", Errno.NAMETOOLONG),
                    Map.entry("File too large", Errno.FBIG),
                    Map.entry("Illegal seek", Errno.SPIPE),
                    Map.entry("Invalid argument", Errno.INVAL),
                    Map.entry("Invalid cross-device link", Errno.XDEV),
                    Map.entry("Is a directory", Errno.ISDIR),
                    Map.entry("No space left on device", Errno.NOSPC),
                    Map.entry("No such device or address", Errno.NXIO),
                    Map.entry("No such file or directory", Errno.NOENT),
                    Map.entry("Not a directory", Errno.NOTDIR),
                    Map.entry("Operation not permitted", Errno.PERM),
                    Map.entry("Operation not supported", Errno.NOTSUP),
                    Map.entry("Read-only file system", Errno.ROFS),
                    Map.entry("Text file busy", Errno.TXTBSY),
                    Map.entry("Too many levels of symbolic links", Errno.LOOP),
                    Map.entry("Too many links", Errno.MLINK),
                    Map.entry("Too many open files", Errno.MFILE),
                    Map.entry("Too many open files in system", Errno.NFILE));

    /** What exceptions of Java mean; a switch over their types would be linked when the first file is missing. */
    private static final List<Kind> KINDS = List.of(
                    new Kind(NoSuchFileException.class, Errno.NOENT),
                    new Kind(FileAlreadyExistsException.class, Errno.EXIST),
                    new Kind(DirectoryNotEmptyException.class, Errno.NOTEMPTY),
                    new Kind(AccessDeniedException.class, Errno.ACCES),
                    new Kind(NotDirectoryException.class, Errno.NOTDIR),
                    new Kind(NotLinkException.class, Errno.INVAL),
                    new Kind(FileSystemLoopException.class, Errno.LOOP),
                    new Kind(AtomicMoveNotSupportedException.class, Errno.XDEV),
                    new Kind(CharacterCodingException.class, Errno.ILSEQ),
                    new Kind(ClosedChannelException.class, Errno.BADF),
                    new Kind(InterruptedIOException.class, Errno.INTR),
                    new Kind(EOFException.class, Errno.IO),
                    new Kind(ReadOnlyFileSystemException.class, Errno.ROFS),
                    new Kind(SecurityException.class, Errno.ACCES),
                    new Kind(UnsupportedOperationException.class, Errno.NOTSUP));

    /** A type of exceptions, and the error number for them. */
    private record Kind(Class<? extends Exception> type, Errno errno) {
    }

    private HostFailure() {
    }

    /** The error number for {@code failure}; {@link Errno#IO} where nothing is known that says more. */
    public static Errno errno(Exception failure) {
        if (failure instanceof ErrnoException error) {
            return error.errno();
        }
        for (Kind kind : KINDS) {
            if (kind.type.isInstance(failure)) {
                return kind.errno;
            }
        }
        return reason(failure instanceof FileSystemException error ? error.getReason() : failure.getMessage());
    }

    private static Errno reason(String text) {
        if (text == null) {
            return Errno.IO;
        }
        // Java appends its own remark to a symbolic link that must not be followed.
        int remark = text.indexOf(" or unable to");
        return REASONS.getOrDefault(remark < 0 ? text : text.substring(0, remark), Errno.IO);
    }
}
