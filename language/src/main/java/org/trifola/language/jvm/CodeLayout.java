package org.trifola.language.jvm;

import java.util.Arrays;

import org.trifola.language.module.Module;

/**
 * Which functions of a module are in one class: neighbours, which a compiler has put together, since a class of its own for
 * each small function would take longer to load than to generate.
 */
final class CodeLayout {

    /** Bytes of bodies in one class, as far as more than one function is in it. */
    private static final int CLASS_SIZE = 1024;

    private final int importedFunctions;
    private final int[] firstBodies;
    private final int bodies;

    CodeLayout(Module module) {
        importedFunctions = module.importedFunctions();
        int[] offsets = module.bodies().offsets();
        int[] ends = module.bodies().ends();
        bodies = module.bodies().count();
        int[] first = new int[bodies];
        int count = 0;
        int size = CLASS_SIZE;
        for (int body = 0; body < bodies; body++) {
            int length = ends[body] - offsets[body];
            if (size + length > CLASS_SIZE) {
                first[count++] = body;
                size = 0;
            }
            size += length;
        }
        firstBodies = Arrays.copyOf(first, count);
    }

    /** The first function of the class that {@code function} is in. */
    int first(int function) {
        return firstBodies[number(function)] + importedFunctions;
    }

    /** The function behind the last one of the class that {@code function} is in. */
    int end(int function) {
        int number = number(function);
        return (number + 1 < firstBodies.length ? firstBodies[number + 1] : bodies) + importedFunctions;
    }

    private int number(int function) {
        int found = Arrays.binarySearch(firstBodies, function - importedFunctions);
        return found >= 0 ? found : -found - 2;
    }
}
