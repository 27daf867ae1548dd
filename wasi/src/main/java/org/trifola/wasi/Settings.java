package org.trifola.wasi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.trifola.language.error.ModuleException;
import org.trifola.language.host.HostEnvironment;
import org.trifola.language.host.HostFunction;
import org.trifola.wasi.clock.SystemTime;
import org.trifola.wasi.clock.TimeSource;
import org.trifola.wasi.clock.VirtualTime;
import org.trifola.wasi.files.Listener;
import org.trifola.wasi.files.Listeners;
import org.trifola.wasi.files.Preopen;
import org.trifola.wasi.files.Preopens;

/**
 * What a guest is given.
 *
 * @param arguments its arguments, the name of the program first
 * @param variables its environment variables
 * @param in its standard input
 * @param out its standard output
 * @param err its standard error
 * @param terminals which of these streams are terminals
 * @param preopens the directories that it finds open
 * @param time makes the clocks of an instance
 * @param random makes the source of random numbers of an instance; null for that of the operating system
 * @param overrides what some functions do instead of what WASI says
 * @param listeners opens the listeners that it finds open
 * @param trace which calls are traced, and where to
 * @param readsAhead whether files are read ahead
 */
record Settings(
                List<String> arguments,
                Map<String, String> variables,
                InputStream in,
                OutputStream out,
                OutputStream err,
                Set<StandardStream> terminals,
                List<Preopen> preopens,
                Supplier<? extends TimeSource> time,
                Supplier<? extends RandomGenerator> random,
                Map<Signature, HostFunction.Body> overrides,
                Listening listeners,
                Trace trace,
                boolean readsAhead) {

    /** Opens listeners, for each instance its own. */
    @FunctionalInterface
    interface Listening {
        List<Listener> open() throws IOException;
    }

    /** The time of the host. */
    static final Supplier<TimeSource> SYSTEM_TIME = () -> SystemTime.INSTANCE;
    /** Time that is the same in every run. */
    static final Supplier<TimeSource> VIRTUAL_TIME = VirtualTime::new;
    /** Numbers that are the same in every run. */
    static final Supplier<RandomGenerator> SAME_RANDOM = () -> new SplittableRandom(42);

    /** Nothing tells what the streams of an embedder are, and guests do well with terminals. */
    private static final Set<StandardStream> TERMINALS = Set.of(StandardStream.values());
    private static final String MAP_DIRS = "WasiMapDirs";
    private static final String DETERMINISTIC = "WasiDeterministic";
    private static final String LISTEN = "WasiListen";
    private static final String TRACE = "WasiTrace";

    /** What the polyglot context and its options say. */
    static Settings of(HostEnvironment environment) {
        boolean deterministic = Boolean.parseBoolean(environment.option(DETERMINISTIC));
        return new Settings(environment.arguments(), environment.variables(), environment.in(), environment.out(), environment.err(), TERMINALS,
                        Preopens.of(environment.option(MAP_DIRS), environment), deterministic ? VIRTUAL_TIME : SYSTEM_TIME,
                        deterministic ? SAME_RANDOM : null, Map.of(), () -> Listeners.open(environment.option(LISTEN), environment), trace(environment), false);
    }

    /** Nothing but the streams of the polyglot context. */
    static Settings none(HostEnvironment environment) {
        return new Settings(List.of(), Map.of(), environment.in(), environment.out(), environment.err(), TERMINALS, List.of(), SYSTEM_TIME, null, Map.of(),
                        List::of, Trace.NONE, false);
    }

    private static Trace trace(HostEnvironment environment) {
        String list = environment.option(TRACE);
        try {
            return new Trace(environment.err(), TraceScope.parse(list));
        } catch (IllegalArgumentException unknown) {
            throw ModuleException.unlinkable("cannot trace the calls of \"" + list + "\": the scopes are all, clock, exit, filesystem, memory, poll, proc, random and sock");
        }
    }
}
