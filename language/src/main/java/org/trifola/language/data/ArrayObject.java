package org.trifola.language.data;

import java.util.List;
import java.util.stream.Collectors;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** A fixed sequence of values: several results of a function, the names of members, the lines of a backtrace. */
@ExportLibrary(InteropLibrary.class)
public final class ArrayObject extends LanguageObject {

    private static final int DISPLAYED = 8;

    private final Object[] elements;

    /** The values {@code elements}, which are values of other languages and do not change from now on. */
    public ArrayObject(Object[] elements) {
        this.elements = elements;
    }

    /** The texts {@code elements}. */
    public static ArrayObject of(List<String> elements) {
        return new ArrayObject(elements.toArray());
    }

    @ExportMessage
    boolean hasArrayElements() {
        return true;
    }

    @ExportMessage
    long getArraySize() {
        return elements.length;
    }

    @ExportMessage
    boolean isArrayElementReadable(long index) {
        return 0 <= index && index < elements.length;
    }

    @ExportMessage
    Object readArrayElement(long index) throws InvalidArrayIndexException {
        if (!isArrayElementReadable(index)) {
            throw InvalidArrayIndexException.create(index);
        }
        return elements[(int) index];
    }

    @Override
    protected Meta meta() {
        return Meta.ARRAY;
    }

    @Override
    @TruffleBoundary
    public String toString() {
        String more = elements.length > DISPLAYED ? ", …]" : "]";
        return List.of(elements).stream().limit(DISPLAYED).map(Display::of).collect(Collectors.joining(", ", "[", more));
    }
}
