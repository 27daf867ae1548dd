package org.trifola.wasi.functions;

import java.io.IOException;

import org.trifola.language.host.GuestMemory;

/** The functions about clocks. */
public final class Clocks {

    /** {@code clock_res_get}: the nanoseconds between two times of a clock that differ. */
    public void resGet(GuestMemory memory, int id, long result) throws IOException {
        memory.writeLong(result, Clock.of(id).resolution());
    }

    /** {@code clock_time_get}: the time of a clock in nanoseconds. */
    public void timeGet(GuestMemory memory, int id, long result) throws IOException {
        memory.writeLong(result, Clock.of(id).time());
    }
}
