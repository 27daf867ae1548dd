package org.trifola.language.data;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** No value: a null reference, or what a function without results gives. */
@ExportLibrary(InteropLibrary.class)
public final class NullObject extends LanguageObject {

    /** The only one. */
    public static final NullObject INSTANCE = new NullObject();

    private NullObject() {
    }

    @ExportMessage
    boolean isNull() {
        return true;
    }

    @Override
    protected Meta meta() {
        return Meta.NULL;
    }

    @Override
    public String toString() {
        return "null";
    }
}
