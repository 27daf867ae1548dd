package org.trifola.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.trifola.benchmarks.generate.GeneratedModule;
import org.trifola.benchmarks.worker.OnceWorker;
import org.trifola.benchmarks.worker.StartWorker;
import org.trifola.benchmarks.worker.SteadyStateWorker;

/** A question, with the tasks that answer it. */
enum Suite {
    /** How fast are programs once they are compiled? */
    PEAK("time per run, steady, compiled", 1, Quantity.TIME) {
        @Override
        List<Task> tasks(Predicate<String> chosen) throws IOException {
            return programs(chosen, Mode.OPTIMIZING, program -> List.of(program.file().toString(), "4", "60",
                String.valueOf(program.smallN()), program.smallChecksum(),
                String.valueOf(program.n()), program.checksum()));
        }
    },

    /** How fast are programs without a compiler? */
    INTERPRETER("time per run, steady, interpreted", 1, Quantity.TIME) {
        @Override
        List<Task> tasks(Predicate<String> chosen) throws IOException {
            return programs(chosen, Mode.INTERPRETER, program -> List.of(program.file().toString(), "3", "30",
                String.valueOf(program.smallN()), program.smallChecksum()));
        }
    },

    /** What does it cost to grow a memory a thousand times by one page? */
    GROW("1,000 calls of memory.grow(1), in a new process", 3, Quantity.CALL) {
        @Override
        List<Task> tasks(Predicate<String> chosen) throws IOException {
            return once(chosen, GeneratedModule.GROW_LOOP, 1000, "1001");
        }
    },

    /** How soon is a module of 30 MB ready, and what does it keep in memory? */
    LOAD("a module of 30 MB, in a new process", 3, Quantity.LOAD, Quantity.CALL, Quantity.HEAP) {
        @Override
        List<Task> tasks(Predicate<String> chosen) throws IOException {
            return once(chosen, GeneratedModule.MANY_FUNCTIONS, 100, "4067650373");
        }
    },

    /** How long does a program take that does nothing? */
    START("hello, from the start of the JVM to its end", 9, Quantity.PROCESS) {
        @Override
        List<Task> tasks(Predicate<String> chosen) {
            List<Task> tasks = new ArrayList<>();
            for (Mode mode : chosen.test("hello") ? Mode.values() : new Mode[0]) {
                tasks.add(new Task("hello " + mode, mode, StartWorker.class, List.of(Layout.HELLO.toString()), false));
            }
            return tasks;
        }
    };

    private final String title;
    private final int rounds;
    private final List<Quantity> quantities;

    Suite(String title, int rounds, Quantity... quantities) {
        this.title = title;
        this.rounds = rounds;
        this.quantities = List.of(quantities);
    }

    String title() {
        return title;
    }

    /** How many processes of each engine measure a task, unless told otherwise. */
    int rounds() {
        return rounds;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    /** The tasks on the chosen programs. */
    abstract List<Task> tasks(Predicate<String> chosen) throws IOException;

    /** What the worker is told about a program. */
    private interface Arguments {
        List<String> of(Program program);
    }

    private static List<Task> programs(Predicate<String> chosen, Mode mode, Arguments arguments) throws IOException {
        return Program.all().stream().filter(program -> chosen.test(program.name()))
            .map(program -> new Task(program.name(), mode, SteadyStateWorker.class, arguments.of(program),
                program.vectors()))
            .toList();
    }

    private static List<Task> once(Predicate<String> chosen, GeneratedModule module, int n, String result)
        throws IOException {
        if (!chosen.test(module.toString())) {
            return List.of();
        }
        List<String> arguments =
            List.of(module.file(Layout.GENERATED).toString(), String.valueOf(n), result);
        return List.of(new Task(module.toString(), Mode.OPTIMIZING, OnceWorker.class, arguments, false));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
