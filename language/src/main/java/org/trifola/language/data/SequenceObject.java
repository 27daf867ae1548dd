package org.trifola.language.data;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** A fixed sequence of values, which other languages see as an array. */
@ExportLibrary(InteropLibrary.class)
public abstract class SequenceObject extends LanguageObject {

    /** The number of elements. */
    abstract int size();

    /** The element {@code index}, which there is. */
    abstract Object element(int index);

    @ExportMessage
    final boolean hasArrayElements() {
        return true;
    }

    @ExportMessage
    final long getArraySize() {
        return size();
    }

    @ExportMessage
    final boolean isArrayElementReadable(long index) {
        return 0 <= index && index < size();
    }

    @ExportMessage
    final Object readArrayElement(long index) throws InvalidArrayIndexException {
        if (!isArrayElementReadable(index)) {
            throw InvalidArrayIndexException.create(index);
        }
        return element((int) index);
    }

    @Override
    protected final Meta meta() {
        return Meta.ARRAY;
    }
}
