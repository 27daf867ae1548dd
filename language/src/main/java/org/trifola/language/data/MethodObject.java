package org.trifola.language.data;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** A member that can be invoked, as a value of its own: {@code grow} of a memory. */
@ExportLibrary(InteropLibrary.class)
public final class MethodObject extends LanguageObject {

    private final MembersObject receiver;
    private final String name;

    /** The member {@code name} of {@code receiver}, which is a method. */
    public MethodObject(MembersObject receiver, String name) {
        this.receiver = receiver;
        this.name = name;
    }

    @ExportMessage
    boolean isExecutable() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object execute(Object[] arguments) throws ArityException, UnsupportedTypeException {
        return receiver.invoke(name, arguments);
    }

    @Override
    protected Meta meta() {
        return Meta.METHOD;
    }

    @Override
    public String toString() {
        return "method " + name;
    }
}
