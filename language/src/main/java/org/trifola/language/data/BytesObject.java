package org.trifola.language.data;

/** A fixed sequence of bytes: the contents of a custom section. */
public final class BytesObject extends SequenceObject {

    private final byte[] bytes;

    /** The bytes {@code bytes}, which do not change from now on. */
    public BytesObject(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    int size() {
        return bytes.length;
    }

    @Override
    Object element(int index) {
        return bytes[index];
    }

    @Override
    public String toString() {
        return Display.count(bytes.length, "byte");
    }
}
