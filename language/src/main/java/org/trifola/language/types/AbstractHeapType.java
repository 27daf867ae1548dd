package org.trifola.language.types;

/** A heap type that no module defines. */
public enum AbstractHeapType implements HeapType {
    /** All functions. */
    FUNC("func"),
    /** All values that the embedder passes in. */
    EXTERN("extern");

    private final String text;

    AbstractHeapType(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
