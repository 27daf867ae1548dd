package org.trifola.language.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects where functions stand in a text. */
final class FunctionLocator implements Positions {

    private final CharSequence text;
    private final List<FunctionText> functions = new ArrayList<>();
    private int start;
    private int[] offsets = new int[64];
    private int[] starts = new int[64];
    private int count;

    FunctionLocator(CharSequence text) {
        this.text = text;
    }

    /** The functions, in order. */
    List<FunctionText> functions() {
        return functions;
    }

    @Override
    public void beginFunction(int at) {
        start = at;
        count = 0;
    }

    @Override
    public void instruction(int offset, int at) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
        }
        offsets[count] = offset;
        starts[count] = at;
        count++;
    }

    @Override
    public void endFunction(int end, int size) {
        functions.add(new FunctionText(text, start, end, size, Arrays.copyOf(offsets, count), Arrays.copyOf(starts, count)));
    }
}
