package org.trifola.wasi.layout;

/** What else there is to say of a descriptor that can be read or written. */
public enum EventFlag implements Flag {
    /** The other end has finished. */
    FD_READWRITE_HANGUP
}
