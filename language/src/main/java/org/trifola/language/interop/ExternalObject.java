package org.trifola.language.interop;

import org.trifola.language.data.MembersObject;
import org.trifola.language.data.NullObject;

/**
 * A function, table, memory or global as other languages see it. A language that has objects of its own for these keeps one here, so
 * that it finds the same again.
 */
public abstract class ExternalObject extends MembersObject {

    private volatile Object embedderData = NullObject.INSTANCE;

    ExternalObject() {
    }

    /** What another language keeps with this, or null of ours. */
    public final Object embedderData() {
        return embedderData;
    }

    /** Keeps a value of another language with this. */
    public final void setEmbedderData(Object data) {
        embedderData = data;
    }
}
