package org.trifola.language.machine.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Feature;
import org.trifola.language.module.Module;

/**
 * A directory with the machine code of modules that were run before, one file for each. What is in it is run, so nobody but its owner
 * may write there.
 */
public final class CodeCache {

    /** The end of the name of a file that is being written. */
    static final String PART = ".part";

    private static final String FILE = ".code";
    /** Modules with less code are compiled as fast. */
    private static final int LEAST_CODE = 4096;
    /** The files that were used least recently go when all of them have more bytes. */
    private static final long MAXIMUM = 512L << 20;
    /** A file that is still being written after an hour has been left by a process that ended. */
    private static final long WRITING = 3_600_000;
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");
    private static final int WRITABLE_BY_OTHERS = 0022;
    private static final Path SELF = Path.of("/proc/self");

    private final Path directory;
    private final byte[] build;
    private final long maximum;

    CodeCache(Path directory, String build, long maximum) {
        this.directory = directory;
        this.build = build.getBytes(StandardCharsets.UTF_8);
        this.maximum = maximum;
    }

    /**
     * The cache in a directory.
     *
     * @param directory its path; it is made when there is something to write
     * @return null for an empty path, and where nothing tells one build of this engine from another
     */
    public static CodeCache at(String directory) {
        String build = directory.isEmpty() ? null : EngineBuild.find();
        return build == null ? null : new CodeCache(Path.of(directory), build, MAXIMUM);
    }

    /**
     * The file of a module.
     *
     * @param config what the module was decoded with
     * @return null if the module is too small, or if others than the owner may write to the directory
     */
    public CodeFile file(Module module, EngineConfig config) {
        int bodies = module.bodies().count();
        if (bodies == 0 || module.bodies().ends()[bodies - 1] - module.bodies().offsets()[0] < LEAST_CODE || Files.exists(directory) && !isPrivate()) {
            return null;
        }
        byte[] maker = maker(config);
        String name = hash(module.bytes().all()) + "-" + Integer.toHexString(module.bytes().length()) + "-" + hash(maker);
        return new CodeFile(this, directory.resolve(name + FILE), maker, module.bytes());
    }

    /** What code for a module depends on besides the module. (The JVM makes texts of records by code that it has to make first.) */
    private byte[] maker(EngineConfig config) {
        long[] limits = config.limits().values();
        ByteBuffer maker = ByteBuffer.allocate(build.length + Long.BYTES * (limits.length + 1)).put(build);
        long features = 0;
        for (Feature feature : config.features()) {
            features |= 1L << feature.ordinal();
        }
        maker.putLong(features);
        for (long limit : limits) {
            maker.putLong(limit);
        }
        return maker.array();
    }

    /** A checksum as text. */
    static String hash(byte[] bytes) {
        CRC32C hash = new CRC32C();
        hash.update(bytes);
        return Long.toHexString(hash.getValue());
    }

    private boolean isPrivate() {
        try {
            int mode = (int) Files.getAttribute(directory, "unix:mode");
            return (mode & WRITABLE_BY_OTHERS) == 0 && Files.getAttribute(directory, "unix:uid").equals(Files.getAttribute(SELF, "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Writes the file of a module, and removes others if there are too many. */
    void write(CodeFile file, MadeCode made) {
        try {
            Files.createDirectories(directory.getParent());
            if (!Files.exists(directory)) {
                Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(PRIVATE));
            }
            if (isPrivate() && file.write(made) > 0) {
                clean();
            }
        } catch (IOException e) {
            // Somebody else made or removed the directory just now, or it may not be made: the code is compiled again next time.
        }
    }

    private record Entry(Path path, long size, long used) implements Comparable<Entry> {

        @Override
        public int compareTo(Entry other) {
            return Long.compare(used, other.used);
        }
    }

    private void clean() throws IOException {
        List<Entry> entries = new ArrayList<>();
        long size = 0;
        try (Stream<Path> paths = Files.list(directory)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                long used = Math.max(attributes.lastAccessTime().toMillis(), attributes.lastModifiedTime().toMillis());
                if (path.toString().endsWith(FILE)) {
                    entries.add(new Entry(path, attributes.size(), used));
                    size += attributes.size();
                } else if (path.toString().endsWith(PART) && used < System.currentTimeMillis() - WRITING) {
                    Files.deleteIfExists(path);
                }
            }
        }
        Collections.sort(entries);
        for (Entry entry : entries) {
            if (size <= maximum) {
                break;
            }
            Files.deleteIfExists(entry.path());
            size -= entry.size();
        }
    }
}
