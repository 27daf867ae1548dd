package org.trifola.language.runtime;

import org.trifola.language.types.ExternalType;

/** What can be imported and exported at run time: a function, table, memory or global. */
public interface External {

    /** Its type now: for a memory or table, the minimum is the current size. */
    ExternalType type();
}
