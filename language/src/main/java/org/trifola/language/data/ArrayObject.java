package org.trifola.language.data;

import java.util.List;
import java.util.stream.Collectors;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** A fixed sequence of values: several results of a function, the names of members, the lines of a backtrace. */
public final class ArrayObject extends SequenceObject {

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

    @Override
    int size() {
        return elements.length;
    }

    @Override
    Object element(int index) {
        return elements[index];
    }

    @Override
    @TruffleBoundary
    public String toString() {
        String more = elements.length > DISPLAYED ? ", …]" : "]";
        return List.of(elements).stream().limit(DISPLAYED).map(Display::of).collect(Collectors.joining(", ", "[", more));
    }
}
