package org.trifola.benchmarks.worker;

import java.util.Locale;

/** What a worker can do with a module. Its arguments are the action, the file of the module, and what the action names. */
public enum Action {
    /** Least and greatest number of seconds for each n, then n and checksum, once or more: {@link SteadyState}. */
    STEADY,
    /** n and checksum: {@link Once}. */
    ONCE,
    /** Seconds, the time when the process was started, n and checksum: {@link WarmUp}. */
    WARM_UP,
    /** Number of calls: {@link HostCalls}. */
    CALLS,
    /** Number of instances: {@link Instances}. */
    INSTANCES,
    /** The arguments of a WASI command: runs it. */
    COMMAND;

    /** The name of the action on command lines. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Action parse(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
