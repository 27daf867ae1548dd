package org.trifola.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.trifola.benchmarks.engine.Engine;
import org.trifola.benchmarks.engine.Engine.Kind;
import org.trifola.benchmarks.engine.Layout;
import org.trifola.benchmarks.engine.Task;
import org.trifola.benchmarks.generate.GeneratedModule;
import org.trifola.benchmarks.worker.Action;

/** A question, with the tasks that answer it and the kinds of engines that are asked. */
enum Suite {
    /** How fast are programs once they are compiled? */
    PEAK("Peak: programs in steady state", 1, EnumSet.of(Kind.COMPILES), Quantity.TIME) {
        @Override
        List<Task> tasks(Predicate<String> chosen) throws IOException {
            return steady(Program.all(), chosen);
        }
    },

    /** How fast are functions that are too long for compilers? */
    FUNCTIONS("Functions of 10,000 to 500,000 instructions in steady state", 1, EnumSet.of(Kind.COMPILES), Quantity.TIME) {
        @Override
        List<Task> tasks(Predicate<String> chosen) throws IOException {
            return steady(Program.functions(), chosen);
        }
    },

    /** How fast are programs without a compiler? */
    INTERPRETER("Interpreters: programs in steady state, small n", 1, EnumSet.of(Kind.INTERPRETS), Quantity.TIME) {
        @Override
        List<Task> tasks(Predicate<String> chosen) throws IOException {
            return Suite.tasks(Program.all(), chosen, program -> new Task(program.name(), Action.STEADY, program.file(),
                program.vectors(), "3", "30", String.valueOf(program.smallN()), program.smallChecksum()));
        }
    },

    /** How long does it take from nothing to the result? */
    FIRST("First result: the whole process of a program", 3, EnumSet.of(Kind.COMPILES, Kind.COMMAND),
        Quantity.PROCESS, Quantity.RESIDENT) {
        @Override
        List<Task> tasks(Predicate<String> chosen) throws IOException {
            return Suite.tasks(Program.kernels(), chosen, program -> new Task(program.name(), Action.COMMAND, program.command(),
                List.of(String.valueOf(program.n())), program.vectors(), program.checksum()));
        }
    },

    /** How soon is a program fast? */
    WARM_UP("Warm-up: runs with the small n from the start of the process on", 1, EnumSet.of(Kind.COMPILES),
        Quantity.WARM, Quantity.COMPILATION, Quantity.CODE) {
        @Override
        List<Task> tasks(Predicate<String> chosen) throws IOException {
            List<Program> programs = new ArrayList<>(Program.all());
            programs.addAll(Program.functions());
            return Suite.tasks(programs, chosen, program -> new Task(program.name(), Action.WARM_UP, program.file(),
                program.vectors(), "20", Task.NOW, String.valueOf(program.smallN()), program.smallChecksum()));
        }
    },

    /** What do calls between Java (or JavaScript) and the guest cost? */
    CALLS("Calls between host and guest", 3, EnumSet.of(Kind.COMPILES, Kind.INTERPRETS), Quantity.IN, Quantity.OUT) {
        @Override
        List<Task> tasks(Predicate<String> chosen) throws IOException {
            return generated(chosen, GeneratedModule.CALL_LOOP, Action.CALLS, "1000000");
        }
    },

    /** What does it cost to grow a memory a thousand times by one page? */
    GROW("1,000 calls of memory.grow(1), in a new process", 3, EnumSet.of(Kind.COMPILES, Kind.INTERPRETS), Quantity.CALL) {
        @Override
        List<Task> tasks(Predicate<String> chosen) throws IOException {
            return generated(chosen, GeneratedModule.GROW_LOOP, Action.ONCE, "1000", "1001");
        }
    },

    /** How soon is a module of 30 MB ready, and what does it keep in memory? */
    LOAD("A module of 30 MB, in a new process", 3, EnumSet.of(Kind.COMPILES, Kind.INTERPRETS),
        Quantity.LOAD, Quantity.CALL, Quantity.HEAP, Quantity.RESIDENT) {
        @Override
        List<Task> tasks(Predicate<String> chosen) throws IOException {
            return generated(chosen, GeneratedModule.MANY_FUNCTIONS, Action.ONCE, "100", "4067650373");
        }
    },

    /** What does a function keep in memory once it was called? */
    FOOTPRINT("100,000 functions, each called once, in a new process", 1, EnumSet.of(Kind.COMPILES, Kind.INTERPRETS),
        Quantity.CALL, Quantity.HEAP, Quantity.METASPACE, Quantity.RESIDENT) {
        @Override
        List<Task> tasks(Predicate<String> chosen) throws IOException {
            return generated(chosen, GeneratedModule.EVERY_FUNCTION, Action.ONCE, "1", "1511946423");
        }
    },

    /** What do further instances of a module cost? */
    INSTANCES("1,000 instances of one module", 3, EnumSet.of(Kind.COMPILES, Kind.INTERPRETS),
        Quantity.INSTANCE, Quantity.EACH, Quantity.RESIDENT) {
        @Override
        List<Task> tasks(Predicate<String> chosen) throws IOException {
            return generated(chosen, GeneratedModule.APPLICATION, Action.INSTANCES, "1000");
        }
    },

    /** How long does a program take that does nothing? */
    START("Start: the whole process of hello", 9, EnumSet.allOf(Kind.class), Quantity.PROCESS, Quantity.RESIDENT) {
        @Override
        List<Task> tasks(Predicate<String> chosen) {
            Task hello = new Task("hello", Action.COMMAND, Layout.HELLO, false);
            return chosen.test(hello.name()) ? List.of(hello) : List.of();
        }
    };

    private final String title;
    private final int rounds;
    private final Set<Kind> kinds;
    private final List<Quantity> quantities;

    Suite(String title, int rounds, Set<Kind> kinds, Quantity... quantities) {
        this.title = title;
        this.rounds = rounds;
        this.kinds = kinds;
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

    boolean asks(Engine engine) {
        return kinds.contains(engine.kind());
    }

    /** The tasks on the chosen programs. */
    abstract List<Task> tasks(Predicate<String> chosen) throws IOException;

    /** How a program becomes a task. */
    private interface TaskOf {
        Task apply(Program program);
    }

    private static List<Task> tasks(List<Program> programs, Predicate<String> chosen, TaskOf task) {
        return programs.stream().filter(program -> chosen.test(program.name())).map(task::apply).toList();
    }

    private static List<Task> steady(List<Program> programs, Predicate<String> chosen) {
        return tasks(programs, chosen, program -> new Task(program.name(), Action.STEADY, program.file(), program.vectors(),
            "4", "60", String.valueOf(program.smallN()), program.smallChecksum(),
            String.valueOf(program.n()), program.checksum()));
    }

    private static List<Task> generated(Predicate<String> chosen, GeneratedModule module, Action action, String... arguments)
        throws IOException {
        return chosen.test(module.toString())
            ? List.of(new Task(module.toString(), action, module.file(Layout.GENERATED), false, arguments)) : List.of();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
