package org.trifola.language.data;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** A fixed sequence of bytes: the contents of a custom section. */
@ExportLibrary(InteropLibrary.class)
public final class BytesObject extends LanguageObject {

    private final byte[] bytes;

    /** The bytes {@code bytes}, which do not change from now on. */
    public BytesObject(byte[] bytes) {
        this.bytes = bytes;
    }

    @ExportMessage
    boolean hasArrayElements() {
        return true;
    }

    @ExportMessage
    long getArraySize() {
        return bytes.length;
    }

    @ExportMessage
    boolean isArrayElementReadable(long index) {
        return 0 <= index && index < bytes.length;
    }

    @ExportMessage
    Object readArrayElement(long index) throws InvalidArrayIndexException {
        if (!isArrayElementReadable(index)) {
            throw InvalidArrayIndexException.create(index);
        }
        return bytes[(int) index];
    }

    @Override
    protected Meta meta() {
        return Meta.ARRAY;
    }

    @Override
    public String toString() {
        return Display.count(bytes.length, "byte");
    }
}
