package org.trifola.language.text;

import java.util.HashSet;
import java.util.Set;

import org.trifola.language.binary.section.NameSection;
import org.trifola.language.module.Module;

/** The identifiers that functions have by the name section of their module; of several with the same name, the first has it. */
final class FunctionIdentifiers {

    /** By function: its identifier with its {@code $}, or null. */
    private final String[] identifiers;

    FunctionIdentifiers(Module module) {
        int[] offsets = NameSection.functionNames(module);
        identifiers = new String[offsets.length];
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < offsets.length; i++) {
            String name = offsets[i] == 0 ? null : NameSection.name(module, offsets[i]);
            if (name != null && taken.add(name)) {
                identifiers[i] = Quotation.identifier(name);
            }
        }
    }

    /** What refers to the function {@code index}, an unsigned number: its identifier, or else its index. */
    String reference(int index) {
        boolean identified = Integer.compareUnsigned(index, identifiers.length) < 0 && identifiers[index] != null;
        return identified ? identifiers[index] : Integer.toUnsignedString(index);
    }

    /** What gives the function {@code index} its identifier behind a space, or nothing. */
    String definition(int index) {
        return identifiers[index] != null ? " " + identifiers[index] : "";
    }
}
