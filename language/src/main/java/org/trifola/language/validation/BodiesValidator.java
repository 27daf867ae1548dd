package org.trifola.language.validation;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

import org.trifola.language.error.ModuleException;
import org.trifola.language.module.FunctionBodies;

/**
 * Validates all function bodies of a module, those of a big module on several processors. Of several mistakes the one in
 * the function with the lowest index is reported.
 */
final class BodiesValidator implements Runnable {

    /** The bytes of code that one task validates; less code than this is not worth a second processor. */
    private static final int TASK_BYTES = 1 << 19;
    /** So many tasks come before others help: until then, the JVM's compilers make better use of a second processor. */
    private static final int TASKS_ALONE = 2;

    private final Context context;
    private final QuickSteps steps;
    private final FunctionBodies bodies;
    private final int tasks;
    private final AtomicInteger next = new AtomicInteger();
    /** The first task that failed so far, or the number of tasks. */
    private volatile int failed;
    private Throwable failure;

    private BodiesValidator(Context context) {
        this.context = context;
        this.steps = new QuickSteps(context.module(), context.config());
        this.bodies = context.module().bodies();
        this.tasks = (bodies.ends()[bodies.count() - 1] - bodies.offsets()[0]) / TASK_BYTES + 1;
        this.failed = tasks;
    }

    static void validate(Context context) {
        if (context.module().bodies().count() > 0) {
            new BodiesValidator(context).validate();
        }
    }

    private void validate() {
        for (int i = 0; i < TASKS_ALONE; i++) {
            take();
        }
        Thread[] helpers = new Thread[Math.clamp(tasks - TASKS_ALONE, 1, Runtime.getRuntime().availableProcessors()) - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Thread(this, "wasm validator");
            helpers[i].setDaemon(true);
            helpers[i].start();
        }
        run();
        for (Thread helper : helpers) {
            join(helper);
        }
        if (failure instanceof ModuleException mistake) {
            throw mistake;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
    }

    private static void join(Thread helper) {
        boolean isInterrupted = false;
        while (true) {
            try {
                helper.join();
                break;
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes one task after the other, as long as there are some before the first that failed. */
    @Override
    public void run() {
        while (take()) {
            // There may be more.
        }
    }

    private boolean take() {
        int task = next.getAndIncrement();
        if (task >= failed) {
            return false;
        }
        try {
            validate(start(task), task + 1 == tasks ? bodies.count() : start(task + 1));
        } catch (RuntimeException | Error e) {
            fail(task, e);
        }
        return true;
    }

    private synchronized void fail(int task, Throwable e) {
        if (task < failed) {
            failed = task;
            failure = e;
        }
    }

    /** The first body that lies in the bytes of {@code task}. */
    private int start(int task) {
        int found = Arrays.binarySearch(bodies.offsets(), bodies.offsets()[0] + task * TASK_BYTES);
        return found >= 0 ? found : ~found;
    }

    private void validate(int from, int to) {
        FunctionValidator validator = new FunctionValidator(context, steps);
        int imported = context.module().importedFunctions();
        for (int body = from; body < to; body++) {
            validator.validate(imported + body);
        }
    }
}
