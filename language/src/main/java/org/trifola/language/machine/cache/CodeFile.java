package org.trifola.language.machine.cache;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

import org.trifola.language.module.ModuleBytes;

/**
 * The file of a module in a {@link CodeCache}: first what the code was made by, then the code, both under a checksum, and at last the
 * module itself, since only the same bytes have that code.
 */
public final class CodeFile {

    /** Larger files are not written. */
    private static final long MAXIMUM = 256L << 20;
    private static final long MAGIC = 0x65_64_6F_63_6D_73_61_77L;
    private static final int HEADER = 40;
    private static final int CHUNK = 1 << 18;

    private final CodeCache cache;
    private final Path path;
    private final byte[] maker;
    private final ModuleBytes module;
    private final CodeImage image;

    /** Reads the file, if there is one. */
    CodeFile(CodeCache cache, Path path, byte[] maker, ModuleBytes module) {
        this.cache = cache;
        this.path = path;
        this.maker = maker;
        this.module = module;
        this.image = read();
    }

    /** The code, or null if there is none so far. The module is valid where it has some. */
    public CodeImage image() {
        return image;
    }

    /** Writes code to the file for later runs. Where that fails, nothing is said: later runs compile it again. */
    public void keep(MadeCode made) {
        cache.write(this, made);
    }

    private CodeImage read() {
        try (InputStream in = new FileInputStream(path.toFile())) {
            return read(in);
        } catch (IOException e) {
            return null; // There is no such file, or none that can be read.
        }
    }

    /** Null if the file is damaged, or of another module. */
    private CodeImage read(InputStream in) throws IOException {
        byte[] first = in.readNBytes(HEADER);
        if (first.length < HEADER) {
            return null;
        }
        ByteBuffer header = buffer(first);
        boolean isOurs = header.getLong() == MAGIC;
        int checksum = header.getInt();
        int origin = header.getInt();
        int makerLength = header.getInt();
        int functionsLength = header.getInt();
        int sitesLength = header.getInt();
        int codeLength = header.getInt();
        int moduleLength = header.getInt();
        long before = HEADER + (long) makerLength + functionsLength + sitesLength;
        int padding = padding(before, origin);
        long length = before + padding + codeLength + moduleLength;
        boolean isSane = (makerLength | functionsLength | sitesLength | codeLength) >= 0 && length <= MAXIMUM && length == Files.size(path);
        if (!isOurs || !isSane || makerLength != maker.length || moduleLength != module.length()) {
            return null;
        }
        byte[] made = in.readNBytes(makerLength);
        byte[] functions = in.readNBytes(functionsLength);
        byte[] sites = in.readNBytes(sitesLength);
        CRC32C found = checksum(header, made, functions, sites);
        boolean isIntact = update(found, in, padding + codeLength) && checksum == (int) found.getValue();
        return isIntact && Arrays.equals(made, maker) && isModule(in)
                        ? new CodeImage(origin, integers(functions), integers(sites), path, first, before + padding, codeLength)
                        : null;
    }

    /** The bytes between the others and the code, so that pages of the file can be pages of the space. */
    private static int padding(long before, int origin) {
        return Math.floorMod(origin - before, CodeImage.PAGE);
    }

    private static boolean update(CRC32C checksum, InputStream in, int length) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int left = length; left > 0; left -= CHUNK) {
            int count = Math.min(CHUNK, left);
            if (in.readNBytes(chunk, 0, count) < count) {
                return false;
            }
            checksum.update(chunk, 0, count);
        }
        return true;
    }

    private boolean isModule(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int offset = 0;
        while (offset < module.length()) {
            int count = Math.min(CHUNK, module.length() - offset);
            ModuleBytes.Part part = module.part(offset, offset + count);
            int from = offset - part.start();
            if (in.readNBytes(chunk, 0, count) < count || !Arrays.equals(chunk, 0, count, part.array(), from, from + count)) {
                return false;
            }
            offset += count;
        }
        return true;
    }

    /**
     * Writes the file, in place of one that may be there. Who reads that at the same time does not notice; if two write, one of them
     * does it in vain.
     *
     * @return the number of bytes, or 0 if it could not be written
     */
    long write(MadeCode made) {
        byte[] functions = bytes(made.functions());
        byte[] sites = bytes(made.sites());
        long before = HEADER + (long) maker.length + functions.length + sites.length;
        byte[] padding = new byte[padding(before, made.origin())];
        long length = before + padding.length + made.code().length + module.length();
        if (length > MAXIMUM) {
            return 0;
        }
        ByteBuffer header = buffer(new byte[HEADER]).putLong(MAGIC).putInt(0).putInt(made.origin());
        header.putInt(maker.length).putInt(functions.length).putInt(sites.length).putInt(made.code().length).putInt(module.length());
        header.putInt(Long.BYTES, (int) checksum(header, maker, functions, sites, padding, made.code()).getValue());
        Path part = path.resolveSibling(path.getFileName() + "." + ProcessHandle.current().pid() + CodeCache.PART);
        try {
            try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (byte[] bytes : new byte[][]{header.array(), maker, functions, sites, padding, made.code()}) {
                    out.write(bytes);
                }
                writeModule(out);
            }
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
            return length;
        } catch (IOException | IllegalStateException e) {
            // The disk is full, or the directory is not there or may not be written, or somebody has changed the bytes of the module.
            part.toFile().delete();
            return 0;
        }
    }

    private void writeModule(OutputStream out) throws IOException {
        for (int offset = 0; offset < module.length(); offset += CHUNK) {
            int count = Math.min(CHUNK, module.length() - offset);
            ModuleBytes.Part part = module.part(offset, offset + count);
            out.write(part.array(), offset - part.start(), count);
        }
    }

    private static CRC32C checksum(ByteBuffer header, byte[]... parts) {
        CRC32C checksum = new CRC32C();
        int from = Long.BYTES + Integer.BYTES;
        checksum.update(header.array(), from, HEADER - from);
        for (byte[] part : parts) {
            checksum.update(part);
        }
        return checksum;
    }

    private static int[] integers(byte[] bytes) {
        int[] integers = new int[bytes.length / Integer.BYTES];
        buffer(bytes).asIntBuffer().get(integers);
        return integers;
    }

    private static byte[] bytes(int[] integers) {
        ByteBuffer bytes = buffer(new byte[Integer.BYTES * integers.length]);
        bytes.asIntBuffer().put(integers);
        return bytes.array();
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
