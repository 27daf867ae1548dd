package org.trifola.wasi.layout;

/** Which times of a file are set. */
public enum TimesFlag implements Flag {
    /** The access time, to the one that is given. */
    ATIM,
    /** The access time, to now. */
    ATIM_NOW,
    /** The modification time, to the one that is given. */
    MTIM,
    /** The modification time, to now. */
    MTIM_NOW
}
