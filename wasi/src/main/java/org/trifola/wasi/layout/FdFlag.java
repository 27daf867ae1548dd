package org.trifola.wasi.layout;

/** How an open file is written and read. */
public enum FdFlag implements Flag {
    /** Each write goes to the end of the file. */
    APPEND,
    /** Each write waits until the data is on the disk. */
    DSYNC,
    /** No call waits. */
    NONBLOCK,
    /** Each read waits for what is being written. */
    RSYNC,
    /** Each write waits until data and attributes are on the disk. */
    SYNC
}
