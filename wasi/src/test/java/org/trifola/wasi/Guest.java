package org.trifola.wasi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.graalvm.polyglot.io.IOAccess;

import org.trifola.wasi.error.Errno;

/** A guest that calls what the test tells it to: each of its exports calls the function of WASI with the same name. */
final class Guest implements AutoCloseable {

    /** An address for what a function gives, apart from what it takes. */
    static final int RESULT = 0x1000;
    /** The number of the first preopened directory. */
    static final int ROOT = 3;
    /** The number that the first file gets that the guest opens. */
    static final int OPENED = 4;
    static final long ALL_RIGHTS = (1L << 30) - 1;

    private static final int PATH = 0x2000;
    private static final int VECTORS = 0x3000;
    private static final int BUFFER = 0x4000;

    private final Context context;
    private final Value exports;
    private final Value memory;
    private final ByteArrayOutputStream out;
    private final ByteArrayOutputStream err;

    /** What a guest is given. */
    static final class Builder {
        private String module = "preview1";
        private String[] arguments = {};
        private Map<String, String> variables = Map.of();
        private InputStream in = InputStream.nullInputStream();
        private String directories = "";
        private String listen = "";
        private boolean deterministic;
        private IOAccess access = IOAccess.ALL;
        private Object imports;

        Builder unstable() {
            module = "unstable";
            return this;
        }

        Builder arguments(String... strings) {
            arguments = strings;
            return this;
        }

        Builder variables(Map<String, String> map) {
            variables = map;
            return this;
        }

        Builder in(String text) {
            return in(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }

        Builder in(InputStream stream) {
            in = stream;
            return this;
        }

        Builder directory(String guest, Path host) {
            directories += (directories.isEmpty() ? "" : ",") + guest + "::" + host;
            return this;
        }

        Builder access(IOAccess files) {
            access = files;
            return this;
        }

        Builder directories(String list) {
            directories = list;
            return this;
        }

        Builder listen(String addresses) {
            listen = addresses;
            return this;
        }

        Builder deterministic() {
            deterministic = true;
            return this;
        }

        Builder imports(Object object) {
            imports = object;
            return this;
        }

        Guest start() throws IOException {
            return new Guest(this);
        }
    }

    private Guest(Builder builder) throws IOException {
        out = new ByteArrayOutputStream();
        err = new ByteArrayOutputStream();
        context = Context.newBuilder("wasm").allowIO(builder.access).option("wasm.WasiMapDirs", builder.directories).option("wasm.WasiListen", builder.listen) //
                        .option("wasm.WasiDeterministic", Boolean.toString(builder.deterministic)) //
                        .arguments("wasm", builder.arguments).environment(builder.variables) //
                        .in(builder.in).out(out).err(err).build();
        Value module = context.eval(source(builder.module));
        Value instance = builder.imports == null ? module.newInstance() : module.newInstance(builder.imports);
        exports = instance.getMember("exports");
        memory = exports.getMember("memory");
    }

    /** A guest whose root directory is {@code directory}. */
    static Guest in(Path directory) throws IOException {
        return new Builder().directory("/", directory).start();
    }

    private static Source source(String module) throws IOException {
        try (InputStream stream = Guest.class.getResourceAsStream(module + ".wasm")) {
            return Source.newBuilder("wasm", ByteSequence.create(stream.readAllBytes()), module).build();
        }
    }

    /** Calls a function that gives an error number. */
    Errno call(String function, Object... arguments) {
        return Errno.values()[exports.getMember(function).execute(arguments).asInt()];
    }

    /** Calls a function that gives nothing. */
    void run(String function, Object... arguments) {
        exports.getMember(function).executeVoid(arguments);
    }

    /** Calls a function whose argument {@code path} stands for the path's address and length. */
    Errno path(String function, int fd, String path, Object... arguments) {
        int length = store(PATH, path);
        Object[] all = new Object[3 + arguments.length];
        all[0] = fd;
        all[1] = PATH;
        all[2] = length;
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return call(function, all);
    }

    /** Opens a file; its number is at {@link #RESULT}. */
    Errno open(int fd, String path, int lookupFlags, int openFlags, long rights, int flags) {
        return call("path_open", fd, lookupFlags, PATH, store(PATH, path), openFlags, rights, rights, flags, RESULT);
    }

    /** Opens a file that is there for reading and writing, and gives its number. */
    int open(String path) {
        return opened(open(ROOT, path, 0, 0, ALL_RIGHTS, 0));
    }

    /** Makes and opens a file for reading and writing, and gives its number. */
    int create(String path) {
        return opened(open(ROOT, path, 0, 1, ALL_RIGHTS, 0));
    }

    private int opened(Errno errno) {
        if (errno != Errno.SUCCESS) {
            throw new AssertionError(errno);
        }
        return readInt(RESULT);
    }

    /** Writes {@code text} to a descriptor. */
    Errno write(int fd, String text) {
        return call("fd_write", fd, vector(store(BUFFER, text)), 1, RESULT);
    }

    /** Reads at most {@code length} bytes from a descriptor; what was read is {@link #read()}. */
    Errno read(int fd, int length) {
        return call("fd_read", fd, vector(length), 1, RESULT);
    }

    /** What the last call has read. */
    String read() {
        return text(BUFFER, readInt(RESULT));
    }

    /** Reads at most {@code length} bytes at {@code offset}. */
    Errno readAt(int fd, int length, long offset) {
        return call("fd_pread", fd, vector(length), 1, offset, RESULT);
    }

    /** Writes {@code text} at {@code offset}. */
    Errno writeAt(int fd, String text, long offset) {
        return call("fd_pwrite", fd, vector(store(BUFFER, text)), 1, offset, RESULT);
    }

    /** Makes one vector of {@code length} bytes and gives its address. */
    private int vector(int length) {
        writeInt(VECTORS, BUFFER);
        writeInt(VECTORS + 4, length);
        return VECTORS;
    }

    /** Stores a string at {@code address} and gives the number of its bytes. */
    int store(int address, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            memory.writeBufferByte(address + i, bytes[i]);
        }
        return bytes.length;
    }

    /** The {@code length} bytes at {@code address} as text. */
    String text(int address, int length) {
        byte[] bytes = new byte[length];
        memory.readBuffer(address, bytes, 0, length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    int readByte(int address) {
        return Byte.toUnsignedInt(memory.readBufferByte(address));
    }

    int readShort(int address) {
        return Short.toUnsignedInt(memory.readBufferShort(ByteOrder.LITTLE_ENDIAN, address));
    }

    int readInt(int address) {
        return memory.readBufferInt(ByteOrder.LITTLE_ENDIAN, address);
    }

    long readLong(int address) {
        return memory.readBufferLong(ByteOrder.LITTLE_ENDIAN, address);
    }

    void writeByte(int address, int value) {
        memory.writeBufferByte(address, (byte) value);
    }

    void writeShort(int address, int value) {
        memory.writeBufferShort(ByteOrder.LITTLE_ENDIAN, address, (short) value);
    }

    void writeInt(int address, int value) {
        memory.writeBufferInt(ByteOrder.LITTLE_ENDIAN, address, value);
    }

    void writeLong(int address, long value) {
        memory.writeBufferLong(ByteOrder.LITTLE_ENDIAN, address, value);
    }

    /** Ends the guest from another thread, whatever it does. */
    void cancel() {
        context.close(true);
    }

    /** What the guest has written to its standard output. */
    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What the guest has written to its standard error. */
    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
    }
}
