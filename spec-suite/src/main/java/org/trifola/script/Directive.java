package org.trifola.script;

import java.util.List;

/** A directive of a script, with the line that it starts on. */
public sealed interface Directive {

    /** The line of the script, from 1 on. */
    int line();

    /** The keyword of the directive. */
    String keyword();

    /** A module to instantiate, or only to define. */
    record DefineModule(int line, String identifier, boolean definitionOnly, ModuleText module) implements Directive {
        @Override
        public String keyword() {
            return "module";
        }
    }

    /** An instance to make of a defined module. */
    record Instantiate(int line, String identifier, String module) implements Directive {
        @Override
        public String keyword() {
            return "module instance";
        }
    }

    /** A name under which following modules can import from an instance. */
    record Register(int line, String name, String instance) implements Directive {
        @Override
        public String keyword() {
            return "register";
        }
    }

    /** An action without an assertion. */
    record Perform(int line, Action action) implements Directive {
        @Override
        public String keyword() {
            return switch (action) {
                case Action.Invoke invoke -> "invoke";
                case Action.Get get -> "get";
            };
        }
    }

    /** An action that must give results. */
    record AssertReturn(int line, Action action, List<Pattern> results) implements Directive {
        @Override
        public String keyword() {
            return "assert_return";
        }
    }

    /** An action that must end in a way that is not a return; {@code message} is null where the script has none. */
    record AssertFailure(int line, Failure failure, Action action, String message) implements Directive {
        @Override
        public String keyword() {
            return failure.keyword();
        }
    }

    /** A module that must not become an instance. */
    record AssertModule(int line, Rejection rejection, ModuleText module, String message) implements Directive {
        @Override
        public String keyword() {
            return rejection.keyword();
        }
    }

    /** Directives that another thread carries out, which sees the instances {@code shared}. */
    record StartThread(int line, String identifier, List<String> shared, List<Directive> directives) implements Directive {
        @Override
        public String keyword() {
            return "thread";
        }
    }

    /** A thread whose end must be awaited. */
    record AwaitThread(int line, String identifier) implements Directive {
        @Override
        public String keyword() {
            return "wait";
        }
    }

    /** A directive that core WebAssembly does not have. */
    record Unknown(int line, String keyword) implements Directive {
    }

    /** How an action ends that does not return. */
    enum Failure {
        TRAP("assert_trap"),
        EXHAUSTION("assert_exhaustion"),
        EXCEPTION("assert_exception"),
        SUSPENSION("assert_suspension");

        private final String keyword;

        Failure(String keyword) {
            this.keyword = keyword;
        }

        /** The keyword of the assertion. */
        public String keyword() {
            return keyword;
        }
    }

    /** Why a module does not become an instance. */
    enum Rejection {
        MALFORMED("assert_malformed"),
        INVALID("assert_invalid"),
        UNLINKABLE("assert_unlinkable"),
        /** Its start function or an active segment traps. */
        TRAP("assert_trap"),
        MALFORMED_CUSTOM("assert_malformed_custom"),
        INVALID_CUSTOM("assert_invalid_custom");

        private final String keyword;

        Rejection(String keyword) {
            this.keyword = keyword;
        }

        /** The keyword of the assertion. */
        public String keyword() {
            return keyword;
        }
    }
}
