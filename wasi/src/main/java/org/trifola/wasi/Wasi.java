package org.trifola.wasi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.trifola.language.host.HostEnvironment;
import org.trifola.language.host.HostFunction;
import org.trifola.language.host.HostImports;
import org.trifola.language.host.HostModule;
import org.trifola.wasi.clock.TimeSource;
import org.trifola.wasi.files.HostFile;
import org.trifola.wasi.files.Listener;
import org.trifola.wasi.files.PathFile;
import org.trifola.wasi.files.Preopen;
import org.trifola.wasi.files.ReadOnlyFile;
import org.trifola.wasi.layout.Abi;

/**
 * WASI as an embedder sets it up: the imports of an instance, {@code module.newInstance(wasi)}, or one module of them. It
 * does not change, and any number of instances may have it; each has its own descriptors.
 *
 * <pre>{@code
 * MemoryFileSystem files = new MemoryFileSystem();
 * files.write("input.txt", "text");
 * Wasi wasi = Wasi.builder().arguments("copy", "input.txt", "output.txt").directory("/", files).build();
 * Value instance = context.eval(source).newInstance(wasi);
 * }</pre>
 */
public final class Wasi implements HostImports {

    private final Builder settings;

    private Wasi(Builder settings) {
        this.settings = settings;
    }

    /** A builder that gives a guest nothing but the streams of the polyglot context. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that gives a guest what it is given without imports from an embedder: what the polyglot context and the
     * language's options say. Arguments replace those of the context, and so do clocks, random numbers and a trace; variables,
     * directories and listeners are added.
     */
    public static Builder likeContext() {
        Builder builder = new Builder();
        builder.likeContext = true;
        return builder;
    }

    @Override
    public HostModule create(String moduleName, HostEnvironment environment) {
        for (Abi abi : Abi.values()) {
            if (abi.moduleName().equals(moduleName)) {
                return new WasiPreview1(abi, settings.settings(environment), environment);
            }
        }
        return null;
    }

    /** Says what a guest is given. What is built does not follow later changes. */
    public static final class Builder {

        private final List<String> arguments = new ArrayList<>();
        private final Map<String, String> variables = new LinkedHashMap<>();
        private final List<Preopen> preopens = new ArrayList<>();
        private final List<ServerSocketChannel> listeners = new ArrayList<>();
        private final Map<Signature, HostFunction.Body> overrides = new EnumMap<>(Signature.class);
        private InputStream in;
        private OutputStream out;
        private OutputStream err;
        private Set<StandardStream> terminals;
        private boolean likeContext;
        private boolean readsAhead;
        private Trace trace;
        private Supplier<? extends TimeSource> time;
        private Supplier<? extends RandomGenerator> random;

        private Builder() {
        }

        private Builder(Builder other) {
            arguments.addAll(other.arguments);
            variables.putAll(other.variables);
            preopens.addAll(other.preopens);
            listeners.addAll(other.listeners);
            overrides.putAll(other.overrides);
            likeContext = other.likeContext;
            readsAhead = other.readsAhead;
            in = other.in;
            out = other.out;
            err = other.err;
            terminals = other.terminals;
            trace = other.trace;
            time = other.time;
            random = other.random;
        }

        /** Adds arguments; the first of all is the name of the program. */
        public Builder arguments(String... strings) {
            arguments.addAll(List.of(strings));
            return this;
        }

        /** Sets an environment variable. */
        public Builder variable(String name, String value) {
            variables.put(name, value);
            return this;
        }

        /** Sets the standard input, which is not closed; without this, it is that of the context. */
        public Builder in(InputStream stream) {
            in = stream;
            return this;
        }

        /** Sets the standard output, which is not closed; without this, it is that of the context. */
        public Builder out(OutputStream stream) {
            out = stream;
            return this;
        }

        /** Sets the standard error, which is not closed; without this, it is that of the context. */
        public Builder err(OutputStream stream) {
            err = stream;
            return this;
        }

        /**
         * Says which of the streams are terminals, and so that the others are none; without this, all are. A guest asks that to
         * flush each line, or to write in colours.
         */
        public Builder terminals(StandardStream... streams) {
            terminals = Set.of(streams);
            return this;
        }

        /**
         * Opens a directory of any file system of Java, whatever the context allows.
         *
         * @param guest what the guest calls it
         * @throws IllegalArgumentException if it is not a directory
         */
        public Builder directory(String guest, Path directory) {
            return preopen(guest, file(directory));
        }

        /** As {@link #directory(String, Path)}, only for reading. */
        public Builder readOnlyDirectory(String guest, Path directory) {
            return preopen(guest, new ReadOnlyFile(file(directory)));
        }

        /**
         * Opens the root of a file system that lies in memory.
         *
         * @param guest what the guest calls it
         */
        public Builder directory(String guest, MemoryFileSystem files) {
            return preopen(guest, files.root());
        }

        /** As {@link #directory(String, MemoryFileSystem)}, only for reading. */
        public Builder readOnlyDirectory(String guest, MemoryFileSystem files) {
            return preopen(guest, new ReadOnlyFile(files.root()));
        }

        private Builder preopen(String guest, HostFile file) {
            preopens.add(new Preopen(file, guest));
            return this;
        }

        private static HostFile file(Path directory) {
            try {
                Path real = directory.toRealPath();
                if (Files.isDirectory(real)) {
                    return new PathFile(real);
                }
            } catch (IOException missing) {
                throw new IllegalArgumentException("There is no directory " + directory + ".", missing);
            }
            throw new IllegalArgumentException(directory + " is not a directory.");
        }

        /**
         * Opens a listener, after the directories. It must be bound, no longer waits, and is not closed; instances that share
         * it get a connection each.
         */
        public Builder listener(ServerSocketChannel channel) {
            listeners.add(channel);
            return this;
        }

        /** Replaces all clocks and how the guest waits; all instances have the same. */
        public Builder time(TimeSource source) {
            time = () -> source;
            return this;
        }

        /** Replaces the source of random numbers; all instances have the same. */
        public Builder random(RandomGenerator source) {
            random = () -> source;
            return this;
        }

        /**
         * Has files read ahead while a guest reads them in small pieces and calls nothing else in between. For guests that have
         * no way to learn what others write to them meanwhile but by functions of WASI: no functions of the host, and no returns.
         */
        public Builder readsAhead() {
            readsAhead = true;
            return this;
        }

        /**
         * Makes runs alike: the clocks start at a fixed time and go on when they are asked for, sleeping takes no time, and
         * the random numbers are the same in each instance. The times of files stay those of their file system.
         */
        public Builder deterministic() {
            time = Settings.VIRTUAL_TIME;
            random = Settings.SAME_RANDOM;
            return this;
        }

        /**
         * Writes a line to {@code stream} for each call of a function in one of {@code scopes}, with its arguments, and one
         * with its results.
         */
        public Builder trace(OutputStream stream, TraceScope... scopes) {
            trace = new Trace(stream, Set.of(scopes));
            return this;
        }

        /**
         * Has a function do something else; the other functions stay as they are.
         *
         * @param name the function's name, such as {@code proc_exit}
         * @param body what it does; it gives an error number as an {@code Integer} or null for success, and what it gives
         *            does not matter for {@code proc_exit}. After {@code proc_exit} returns, most programs trap.
         * @throws IllegalArgumentException if WASI has no such function
         */
        public Builder override(String name, HostFunction.Body body) {
            Signature signature = Signature.find(name);
            if (signature == null) {
                throw new IllegalArgumentException("WASI has no function " + name + ".");
            }
            overrides.put(signature, body);
            return this;
        }

        private List<Listener> listeners() throws IOException {
            List<Listener> opened = new ArrayList<>();
            for (ServerSocketChannel channel : listeners) {
                opened.add(new Listener(channel, false));
            }
            return opened;
        }

        /** The imports. This builder may be used further. */
        public Wasi build() {
            return new Wasi(new Builder(this));
        }

        private Settings settings(HostEnvironment environment) {
            Settings context = likeContext ? Settings.of(environment) : Settings.none(environment);
            return new Settings(arguments.isEmpty() ? context.arguments() : arguments, both(context.variables(), variables),
                            or(in, context.in()), or(out, context.out()), or(err, context.err()), or(terminals, context.terminals()), both(context.preopens(), preopens),
                            or(time, context.time()), or(random, context.random()), overrides,
                            () -> both(context.listeners().open(), listeners()), or(trace, context.trace()), readsAhead);
        }

        private static <T> T or(T given, T otherwise) {
            return given == null ? otherwise : given;
        }

        private static <T> List<T> both(List<T> first, List<T> second) {
            List<T> all = new ArrayList<>(first);
            all.addAll(second);
            return all;
        }

        private static Map<String, String> both(Map<String, String> first, Map<String, String> second) {
            Map<String, String> all = new LinkedHashMap<>(first);
            all.putAll(second);
            return all;
        }
    }
}
