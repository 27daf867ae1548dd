package org.trifola.wasi.files;

import static com.oracle.truffle.api.TruffleFile.CREATION_TIME;
import static com.oracle.truffle.api.TruffleFile.IS_DIRECTORY;
import static com.oracle.truffle.api.TruffleFile.IS_REGULAR_FILE;
import static com.oracle.truffle.api.TruffleFile.IS_SYMBOLIC_LINK;
import static com.oracle.truffle.api.TruffleFile.LAST_ACCESS_TIME;
import static com.oracle.truffle.api.TruffleFile.LAST_MODIFIED_TIME;
import static com.oracle.truffle.api.TruffleFile.SIZE;
import static com.oracle.truffle.api.TruffleFile.UNIX_CTIME;
import static com.oracle.truffle.api.TruffleFile.UNIX_DEV;
import static com.oracle.truffle.api.TruffleFile.UNIX_INODE;
import static com.oracle.truffle.api.TruffleFile.UNIX_MODE;
import static com.oracle.truffle.api.TruffleFile.UNIX_NLINK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleFile.AttributeDescriptor;
import com.oracle.truffle.api.TruffleFile.Attributes;

import org.trifola.wasi.layout.FileType;
import org.trifola.wasi.layout.Filestat;

/** Reads the attributes of a file of the embedder. A symbolic link has its own attributes here; nothing is followed. */
final class FileStatus {

    private static final List<AttributeDescriptor<?>> UNIX = List.of(UNIX_DEV, UNIX_INODE, UNIX_MODE, UNIX_NLINK, SIZE, LAST_ACCESS_TIME,
                    LAST_MODIFIED_TIME, UNIX_CTIME);
    private static final List<AttributeDescriptor<?>> BASIC = List.of(IS_DIRECTORY, IS_REGULAR_FILE, IS_SYMBOLIC_LINK, SIZE, LAST_ACCESS_TIME,
                    LAST_MODIFIED_TIME, CREATION_TIME);
    private static final String UNIX_NAMES = "unix:fileKey,dev,ino,mode,isSymbolicLink,isDirectory,isRegularFile,nlink,size,lastAccessTime,lastModifiedTime,ctime";
    /** The part of a Unix mode that says what the file is. */
    private static final int TYPE_MASK = 0xF000;

    private FileStatus() {
    }

    /** The attributes of {@code file}; the context's file system may know none of Unix, or with numbers of other types. */
    static Filestat of(TruffleFile file) throws IOException {
        try {
            return unix(file.getAttributes(UNIX, LinkOption.NOFOLLOW_LINKS));
        } catch (UnsupportedOperationException | IllegalArgumentException | ClassCastException notUnix) {
            return basic(file, file.getAttributes(BASIC, LinkOption.NOFOLLOW_LINKS));
        }
    }

    /** The attributes of {@code path}, a file of a file system that the embedder has given. */
    static Filestat of(Path path) throws IOException {
        return of(path, null);
    }

    /** The attributes of {@code path}, or null if it is another file than the one with the key {@code expected}. */
    static Filestat of(Path path, Object expected) throws IOException {
        try {
            Map<String, Object> attributes = Files.readAttributes(path, UNIX_NAMES, LinkOption.NOFOLLOW_LINKS);
            return isOther(attributes.get("fileKey"), expected) ? null : unix(attributes);
        } catch (UnsupportedOperationException | IllegalArgumentException notUnix) {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return isOther(attributes.fileKey(), expected) ? null : basic(path, attributes);
        }
    }

    private static boolean isOther(Object key, Object expected) {
        return expected != null && !expected.equals(key);
    }

    private static Filestat unix(Map<String, Object> attributes) {
        return new Filestat(number(attributes, "dev"), number(attributes, "ino"), type(attributes), number(attributes, "nlink"),
                        number(attributes, "size"), nanoseconds((FileTime) attributes.get("lastAccessTime")),
                        nanoseconds((FileTime) attributes.get("lastModifiedTime")), nanoseconds((FileTime) attributes.get("ctime")));
    }

    /** Not every file system says in the mode what the file is. */
    private static FileType type(Map<String, Object> attributes) {
        FileType type = type((int) number(attributes, "mode"));
        return type != FileType.UNKNOWN ? type
                        : type((boolean) attributes.get("isSymbolicLink"), (boolean) attributes.get("isDirectory"), (boolean) attributes.get("isRegularFile"));
    }

    /** File systems differ in the type of their numbers. */
    private static long number(Map<String, Object> attributes, String name) {
        return ((Number) attributes.get(name)).longValue();
    }

    private static Filestat basic(Path path, BasicFileAttributes attributes) {
        return new Filestat(1, number(path.toAbsolutePath().normalize().toString()), type(attributes), 1, attributes.size(), nanoseconds(attributes.lastAccessTime()),
                        nanoseconds(attributes.lastModifiedTime()), nanoseconds(attributes.creationTime()));
    }

    private static Filestat unix(Attributes attributes) {
        return new Filestat(attributes.get(UNIX_DEV), attributes.get(UNIX_INODE), type(attributes.get(UNIX_MODE)), attributes.get(UNIX_NLINK),
                        attributes.get(SIZE), nanoseconds(attributes.get(LAST_ACCESS_TIME)), nanoseconds(attributes.get(LAST_MODIFIED_TIME)),
                        nanoseconds(attributes.get(UNIX_CTIME)));
    }

    private static Filestat basic(TruffleFile file, Attributes attributes) {
        FileType type = type(attributes.get(IS_SYMBOLIC_LINK), attributes.get(IS_DIRECTORY), attributes.get(IS_REGULAR_FILE));
        return new Filestat(1, number(file.getAbsoluteFile().normalize().getPath()), type, 1, attributes.get(SIZE), nanoseconds(attributes.get(LAST_ACCESS_TIME)),
                        nanoseconds(attributes.get(LAST_MODIFIED_TIME)), nanoseconds(attributes.get(CREATION_TIME)));
    }

    /** Where files have no numbers, a hash of the path stands for one. */
    private static long number(String path) {
        long number = 1;
        for (int i = 0; i < path.length(); i++) {
            number = 31 * number + path.charAt(i);
        }
        return number;
    }

    /** What a file with {@code attributes} is, as far as they say. */
    static FileType type(BasicFileAttributes attributes) {
        return type(attributes.isSymbolicLink(), attributes.isDirectory(), attributes.isRegularFile());
    }

    private static FileType type(boolean link, boolean directory, boolean regular) {
        if (link) {
            return FileType.SYMBOLIC_LINK;
        }
        if (directory) {
            return FileType.DIRECTORY;
        }
        return regular ? FileType.REGULAR_FILE : FileType.UNKNOWN;
    }

    private static FileType type(int mode) {
        return switch (mode & TYPE_MASK) {
            case 0x2000 -> FileType.CHARACTER_DEVICE;
            case 0x4000 -> FileType.DIRECTORY;
            case 0x6000 -> FileType.BLOCK_DEVICE;
            case 0x8000 -> FileType.REGULAR_FILE;
            case 0xA000 -> FileType.SYMBOLIC_LINK;
            case 0xC000 -> FileType.SOCKET_STREAM;
            default -> FileType.UNKNOWN;
        };
    }

    private static long nanoseconds(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
