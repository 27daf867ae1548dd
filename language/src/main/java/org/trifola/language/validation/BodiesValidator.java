package org.trifola.language.validation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.trifola.language.error.ModuleException;
import org.trifola.language.module.FunctionBodies;

/**
 * Validates all function bodies of a module, those of a big module on several processors. Of several mistakes the one in
 * the function with the lowest index is reported.
 */
final class BodiesValidator {

    /** The bytes of code that one task validates; less code than this is not worth a second processor. */
    private static final int TASK_BYTES = 1 << 19;

    private BodiesValidator() {
    }

    static void validate(Context context) {
        FunctionBodies bodies = context.module().bodies();
        if (bodies.count() == 0) {
            return;
        }
        int first = bodies.offsets()[0];
        int bytes = bodies.ends()[bodies.count() - 1] - first;
        int tasks = bytes / TASK_BYTES + 1;
        if (tasks == 1) {
            validate(context, 0, bodies.count()); // Without streams, which a small module would wait for.
            return;
        }
        IntStream.range(0, tasks)
                        .parallel()
                        .mapToObj(task -> firstMistake(context, start(bodies, first, task), task + 1 == tasks ? bodies.count() : start(bodies, first, task + 1)))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(mistake -> {
                            throw mistake;
                        });
    }

    /** The first body that lies in the bytes of {@code task}. */
    private static int start(FunctionBodies bodies, int first, int task) {
        int found = Arrays.binarySearch(bodies.offsets(), first + task * TASK_BYTES);
        return found >= 0 ? found : ~found;
    }

    private static Optional<ModuleException> firstMistake(Context context, int from, int to) {
        try {
            validate(context, from, to);
            return Optional.empty();
        } catch (ModuleException mistake) {
            return Optional.of(mistake);
        }
    }

    private static void validate(Context context, int from, int to) {
        FunctionValidator validator = new FunctionValidator(context);
        int imported = context.module().importedFunctions();
        for (int body = from; body < to; body++) {
            validator.validate(imported + body);
        }
    }
}
