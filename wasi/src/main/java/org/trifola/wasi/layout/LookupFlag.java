package org.trifola.wasi.layout;

/** How a path is resolved. */
public enum LookupFlag implements Flag {
    /** If the last component is a symbolic link, go where it leads. */
    SYMLINK_FOLLOW
}
