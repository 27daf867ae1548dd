package org.trifola.wasi.layout;

/** What an offset is relative to. */
public enum Whence {
    /** The start of the file. */
    SET,
    /** The current offset. */
    CUR,
    /** The end of the file. */
    END
}
