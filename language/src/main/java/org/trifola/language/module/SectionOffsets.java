package org.trifola.language.module;

import java.util.Map;

/**
 * Where the sections of a module lie.
 *
 * @param offsets the module offset of the contents of each section that the module has, custom sections aside
 */
public record SectionOffsets(Map<Section, Integer> offsets) {

    public SectionOffsets {
        offsets = Map.copyOf(offsets);
    }

    /** Whether the module has {@code section}. */
    public boolean has(Section section) {
        return offsets.containsKey(section);
    }

    /** The module offset of the contents of {@code section}, or -1 if the module has none. */
    public int of(Section section) {
        return offsets.getOrDefault(section, -1);
    }
}
