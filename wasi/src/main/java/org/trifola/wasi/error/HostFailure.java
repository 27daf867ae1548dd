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

    private HostFailure() {
    }

    /** The error number for {@code failure}; {@link Errno#IO} where nothing is known that says more. */
    public static Errno errno(Exception failure) {
        return switch (failure) {
            case ErrnoException error -> error.errno();
            case NoSuchFileException _ -> Errno.NOENT;
            case FileAlreadyExistsException _ -> Errno.EXIST;
            case DirectoryNotEmptyException _ -> Errno.NOTEMPTY;
            case AccessDeniedException _ -> Errno.ACCES;
            case NotDirectoryException _ -> Errno.NOTDIR;
            case NotLinkException _ -> Errno.INVAL;
            case FileSystemLoopException _ -> Errno.LOOP;
            case AtomicMoveNotSupportedException _ -> Errno.XDEV;
            case FileSystemException error -> reason(error.getReason());
            case CharacterCodingException _ -> Errno.ILSEQ;
            case ClosedChannelException _ -> Errno.BADF;
            case InterruptedIOException _ -> Errno.INTR;
            case EOFException _ -> Errno.IO;
            case ReadOnlyFileSystemException _ -> Errno.ROFS;
            case SecurityException _ -> Errno.ACCES;
            case UnsupportedOperationException _ -> Errno.NOTSUP;
            default -> reason(failure.getMessage());
        };
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
