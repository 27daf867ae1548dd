package org.trifola.language.data;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import org.trifola.language.WasmLanguage;

/** What kinds of objects there are, as other languages ask for the class of an object. */
@ExportLibrary(InteropLibrary.class)
public enum Meta implements TruffleObject {
    MODULE("module"),
    INSTANCE("instance"),
    EXPORTS("exports"),
    FUNCTION("function"),
    TABLE("table"),
    MEMORY("memory"),
    GLOBAL("global"),
    VECTOR("vector"),
    NULL("null"),
    ARRAY("array"),
    RECORD("record"),
    METHOD("method"),
    BINDINGS("bindings");

    private final String text;

    Meta(String text) {
        this.text = text;
    }

    @ExportMessage
    boolean isMetaObject() {
        return true;
    }

    @ExportMessage(name = "getMetaSimpleName")
    @ExportMessage(name = "getMetaQualifiedName")
    Object text() {
        return text;
    }

    @ExportMessage
    boolean isMetaInstance(Object value) {
        return value instanceof LanguageObject object && object.meta() == this;
    }

    @ExportMessage
    boolean hasLanguage() {
        return true;
    }

    @ExportMessage
    Class<? extends TruffleLanguage<?>> getLanguage() {
        return WasmLanguage.class;
    }

    @ExportMessage
    Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return text;
    }
}
