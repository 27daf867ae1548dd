package org.trifola.wasi.layout;

/** What a guest waits for; the code of each is its ordinal. */
public enum EventType {
    /** A time. */
    CLOCK,
    /** Something to read. */
    FD_READ,
    /** Room to write. */
    FD_WRITE
}
