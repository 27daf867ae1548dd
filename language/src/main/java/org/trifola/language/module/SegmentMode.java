package org.trifola.language.module;

/** When a data or element segment is used. */
public enum SegmentMode {
    /** Copied at instantiation. */
    ACTIVE,
    /** Copied by {@code memory.init} or {@code table.init}. */
    PASSIVE,
    /** Never copied: an element segment that declares the functions that {@code ref.func} may name. */
    DECLARATIVE
}
