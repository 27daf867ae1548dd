package org.trifola.language.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Named values that do not change: what a module tells of one of its exports. */
public final class RecordObject extends MembersObject {

    private final String text;
    private final SequencedMap<String, Object> values;

    /**
     * @param text what is displayed
     * @param values the members in their order, values of other languages
     */
    public RecordObject(String text, SequencedMap<String, Object> values) {
        this.text = text;
        this.values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    @Override
    protected List<String> memberNames() {
        return List.copyOf(values.keySet());
    }

    @Override
    protected Object member(String name) {
        return values.get(name);
    }

    @Override
    protected Meta meta() {
        return Meta.RECORD;
    }

    @Override
    public String toString() {
        return text;
    }
}
