package org.trifola.language.runtime;

/** Knows elements of a table by other means, as long as they do not change. */
public interface TableMirror {

    /** Tells that {@code count} elements from {@code index} on may be others now. */
    void changed(int index, int count);

    /** Tells that the table has {@code size} elements now. */
    void resize(int size);
}
