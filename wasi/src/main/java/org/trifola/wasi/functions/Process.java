package org.trifola.wasi.functions;

import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.host.HostEnvironment;
import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.Signal;

/** The functions that end the guest, or let others run before it. */
public final class Process {

    /** What POSIX shells add to the number of the signal that ended a program. */
    private static final int SIGNALLED = 128;

    private final HostEnvironment environment;

    /**
     * @param environment what ends the guest
     */
    public Process(HostEnvironment environment) {
        this.environment = environment;
    }

    /** {@code proc_exit}: does not return. */
    public void exit(Node location, int code) {
        environment.exit(location, code);
    }

    /** {@code proc_raise}: does what POSIX does where a program has not said what else to do. */
    public void raise(Node location, int number) throws ErrnoException {
        if (number < 0 || number >= Signal.values().length) {
            throw new ErrnoException(Errno.INVAL);
        }
        switch (Signal.values()[number]) {
            case NONE, CHLD, CONT, URG, WINCH -> {
                // Nothing happens.
            }
            case STOP, TSTP, TTIN, TTOU -> throw new ErrnoException(Errno.NOTSUP);
            case HUP, INT, QUIT, ILL, TRAP, ABRT, BUS, FPE, KILL, USR1, SEGV, USR2, PIPE, ALRM, TERM, XCPU, XFSZ, VTALRM, PROF, POLL, PWR, SYS ->
                environment.exit(location, SIGNALLED + number);
        }
    }

    /** {@code sched_yield}. */
    public void yield() {
        Thread.yield();
    }
}
