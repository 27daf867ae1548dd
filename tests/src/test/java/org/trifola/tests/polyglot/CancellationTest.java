package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ending what does not end by itself. */
class CancellationTest {

    @ParameterizedTest
    @CsvSource({"loop,", "call,", "scan, 0", "switch, 0", "recurse, 60"})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void closingTheContextEndsWhatWouldNotEnd(String function, Integer argument) throws InterruptedException {
        Context context = Context.create("wasm");
        Value endless = Modules.exports(context, Modules.program("wat/endless")).getMember(function);
        CountDownLatch running = new CountDownLatch(1);
        Thread closer = Thread.ofPlatform().start(() -> {
            try {
                running.await();
                TimeUnit.MILLISECONDS.sleep(300);
                context.close(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        running.countDown();
        PolyglotException cancelled = assertThrows(PolyglotException.class, () -> endless.execute(argument == null ? new Object[0] : new Object[]{argument}));
        assertTrue(cancelled.isCancelled(), cancelled.toString());
        closer.join();
    }
}
