package org.trifola.language.data;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import org.trifola.language.WasmLanguage;

/** An object that other languages see as one of WebAssembly; {@link #toString} is what they display. */
@ExportLibrary(InteropLibrary.class)
public abstract class LanguageObject implements TruffleObject {

    @ExportMessage
    public final boolean hasLanguage() {
        return true;
    }

    @ExportMessage
    public final Class<? extends TruffleLanguage<?>> getLanguage() {
        return WasmLanguage.class;
    }

    @ExportMessage
    @TruffleBoundary
    public final Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return toString();
    }

    @ExportMessage
    public final boolean hasMetaObject() {
        return true;
    }

    @ExportMessage
    public final Object getMetaObject() {
        return meta();
    }

    /** What kind of object this is. */
    protected abstract Meta meta();

    /** What is displayed, on one line. */
    @Override
    public abstract String toString();
}
