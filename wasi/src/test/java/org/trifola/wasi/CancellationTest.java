package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** A guest that waits is ended all the same when its context is. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CancellationTest {

    @Test
    void aSleepingGuestEnds() throws IOException {
        Guest guest = new Guest.Builder().start();
        guest.writeInt(16, 1);
        guest.writeLong(24, TimeUnit.HOURS.toNanos(1));
        assertCancelled(guest, () -> guest.call("poll_oneoff", 0, 0x100, 1, 0x200));
    }

    @Test
    void aGuestThatWaitsForInputEnds() throws IOException {
        try (PipedOutputStream silent = new PipedOutputStream()) {
            Guest guest = new Guest.Builder().in(new PipedInputStream(silent)).start();
            assertCancelled(guest, () -> guest.read(0, 1));
        }
    }

    @Test
    void aGuestThatWaitsForInputThatCannotBeInterruptedEnds() throws IOException {
        Guest guest = new Guest.Builder().in(new UninterruptibleStream()).start();
        assertCancelled(guest, () -> guest.read(0, 1));
    }

    private static void assertCancelled(Guest guest, Executable wait) {
        Thread.ofPlatform().start(() -> {
            sleep();
            guest.cancel();
        });
        assertTrue(assertThrows(PolyglotException.class, wait).isCancelled());
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** As the input of a process: nothing comes, and whoever waits for it cannot be interrupted. */
    private static final class UninterruptibleStream extends InputStream {
        @Override
        public int read() {
            while (true) {
                LockSupport.park();
                // Clears the flag, without which the thread does not stop.
                Thread.interrupted();
            }
        }
    }
}
