package org.trifola.language.interop;

import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import org.trifola.language.data.Display;
import org.trifola.language.data.Meta;
import org.trifola.language.runtime.GlobalInstance;

/** A global as other languages see it: its member {@code value}, which can be written if the global is mutable. */
@ExportLibrary(InteropLibrary.class)
public final class GlobalObject extends ExternalObject {

    private static final String VALUE = "value";

    private final GlobalInstance global;

    private GlobalObject(GlobalInstance global) {
        this.global = global;
    }

    /** {@code global} as an object, the same one each time. */
    @TruffleBoundary
    public static GlobalObject of(GlobalInstance global) {
        synchronized (global) {
            if (global.embedderObject() == null) {
                global.setEmbedderObject(new GlobalObject(global));
            }
            return (GlobalObject) global.embedderObject();
        }
    }

    /** The global. */
    public GlobalInstance global() {
        return global;
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberModifiable(String name) {
        return name.equals(VALUE) && global.type().mutable();
    }

    @ExportMessage
    boolean isMemberInsertable(@SuppressWarnings("unused") String name) {
        return false;
    }

    @ExportMessage
    @TruffleBoundary
    void writeMember(String name, Object value) throws UnknownIdentifierException, UnsupportedMessageException, UnsupportedTypeException {
        if (!name.equals(VALUE)) {
            throw UnknownIdentifierException.create(name);
        }
        if (!global.type().mutable()) {
            throw UnsupportedMessageException.create();
        }
        global.set(MethodArguments.value("This global", global.type().valueType(), value));
    }

    private Object value() {
        return ValueConversion.toHost(global.get());
    }

    @Override
    protected List<String> memberNames() {
        return List.of(VALUE);
    }

    @Override
    protected Object member(String name) {
        return name.equals(VALUE) ? value() : null;
    }

    @Override
    protected Meta meta() {
        return Meta.GLOBAL;
    }

    @Override
    public String toString() {
        return "global " + global.type() + " = " + Display.of(value());
    }
}
