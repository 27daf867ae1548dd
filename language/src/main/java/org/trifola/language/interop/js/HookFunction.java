package org.trifola.language.interop.js;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import org.trifola.language.data.LanguageObject;
import org.trifola.language.data.Meta;

/** A function that JavaScript calls to do what a method of its own {@code WebAssembly} object is to do. */
@ExportLibrary(InteropLibrary.class)
final class HookFunction extends LanguageObject {

    private final String name;
    private final int arity;
    private final Body body;

    /** What such a function does. */
    interface Body {
        /** Gives a value for other languages, never null. */
        Object call(Object[] arguments) throws ArityException, UnsupportedTypeException;
    }

    /** @param arity the number of arguments that it takes at least; what it does not know of is ignored */
    HookFunction(String name, int arity, Body body) {
        this.name = name;
        this.arity = arity;
        this.body = body;
    }

    @ExportMessage
    boolean isExecutable() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object execute(Object[] arguments) throws ArityException, UnsupportedTypeException {
        if (arguments.length < arity) {
            throw ArityException.create(arity, -1, arguments.length);
        }
        return body.call(arguments);
    }

    @Override
    protected Meta meta() {
        return Meta.METHOD;
    }

    @Override
    public String toString() {
        return "function " + name;
    }
}
