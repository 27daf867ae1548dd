package org.trifola.language.error;

import java.lang.StackWalker.StackFrame;
import java.util.List;

/** The functions that run as methods of JVM classes, which the stack of calls that Truffle knows of does not tell. */
public final class CompiledFrames {

    /** More frames than anybody reads. */
    private static final int MAXIMUM = 1000;

    /** What takes more than an exhausted stack has: it is initialized once, and must not fail. */
    private static final class Walking {

        static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
        /** The exception that passes through such functions on this thread, and which functions. */
        static final ThreadLocal<Passing> PASSING = new ThreadLocal<>();

        private Walking() {
        }
    }

    private record Passing(Throwable exception, List<StackFrame> frames) {
    }

    private CompiledFrames() {
    }

    /** The methods that are running now, the innermost first, up to where they were entered. */
    static List<StackFrame> capture() {
        StackRoom.ensure();
        return Walking.WALKER.walk(frames -> frames
                        .takeWhile(frame -> !FunctionFrame.class.isAssignableFrom(frame.getDeclaringClass()))
                        .filter(frame -> frame.getDeclaringClass().getClassLoader() instanceof CompiledClassLoader)
                        .limit(MAXIMUM).toList());
    }

    /** Tells that {@code exception}, which others have raised, goes on to the methods that are running now. */
    public static void pass(Throwable exception) {
        List<StackFrame> frames = capture();
        Walking.PASSING.set(new Passing(exception, frames));
    }

    /**
     * The methods that {@code exception} has left, from where it came to them up to where they were entered. There must be
     * {@linkplain StackRoom room on the stack}.
     */
    public static List<StackFrame> left(Throwable exception) {
        if (exception instanceof TrapException trap && !trap.compiledFrames().isEmpty()) {
            return trap.compiledFrames();
        }
        Passing passing = Walking.PASSING.get();
        Walking.PASSING.remove();
        return passing != null && passing.exception == exception ? passing.frames : List.of();
    }
}
