package org.trifola.language.machine;

import java.util.concurrent.locks.LockSupport;

/**
 * Has machine code that runs come back to Java a hundred times a second, where others can interrupt the guest. So the code only looks
 * whether it is to do that, and need not count.
 */
final class PollTimer implements Runnable {

    private static final long INTERVAL = 10_000_000;
    /** How long to sleep, in nanoseconds, when nothing runs: a thread that begins to run without waking the timer waits for it so long. */
    private static final long SLEEP = 1_000_000_000;
    /** After so many intervals in which nothing ran the timer sleeps. */
    private static final int PATIENCE = 100;

    private static final Thread THREAD = start();

    private static volatile boolean sleeps;

    private PollTimer() {
    }

    private static Thread start() {
        Thread thread = new Thread(new PollTimer(), "wasm polls");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Has the timer work from now on if it sleeps. */
    static void wake() {
        if (sleeps) {
            sleeps = false;
            LockSupport.unpark(THREAD);
        }
    }

    @Override
    public void run() {
        int quiet = 0;
        while (true) {
            LockSupport.parkNanos(sleeps ? SLEEP : INTERVAL);
            boolean isAnyRunning = false;
            for (MachineStack stack : MachineStack.all()) {
                isAnyRunning |= stack.askToPoll();
            }
            quiet = isAnyRunning ? 0 : quiet + 1;
            sleeps = quiet >= PATIENCE;
        }
    }
}
