package org.trifola.wasi.layout;

/** How a path is opened. */
public enum OpenFlag implements Flag {
    /** Make a file if there is none. */
    CREAT,
    /** Fail if this is no directory. */
    DIRECTORY,
    /** Fail if there is a file. */
    EXCL,
    /** Make the file empty. */
    TRUNC
}
