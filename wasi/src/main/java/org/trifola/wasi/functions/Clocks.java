package org.trifola.wasi.functions;

import java.io.IOException;

import org.trifola.language.host.GuestMemory;
import org.trifola.wasi.clock.TimeSource;

/** The functions about clocks. */
public final class Clocks {

    private final TimeSource source;

    /**
     * @param source what the clocks show
     */
    public Clocks(TimeSource source) {
        this.source = source;
    }

    /** {@code clock_res_get}: the nanoseconds between two times of a clock that differ. */
    public void resGet(GuestMemory memory, int id, long result) throws IOException {
        memory.writeLong(result, Clock.of(id).resolution());
    }

    /** {@code clock_time_get}: the time of a clock in nanoseconds. */
    public void timeGet(GuestMemory memory, int id, long result) throws IOException {
        memory.check(result, Long.BYTES);
        memory.writeLong(result, Clock.of(id).time(source));
    }
}
