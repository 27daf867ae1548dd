package org.trifola.wasi.layout;

/** How the time that a guest waits for is given. */
public enum ClockFlag implements Flag {
    /** As a time of the clock, not as a duration from now on. */
    SUBSCRIPTION_CLOCK_ABSTIME
}
