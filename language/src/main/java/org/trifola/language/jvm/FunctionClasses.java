package org.trifola.language.jvm;

import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import com.oracle.truffle.api.TruffleLogger;

import org.trifola.language.WasmLanguage;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.module.Module;
import org.trifola.language.runtime.Code;
import org.trifola.language.runtime.CompiledFunction;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.HostCode;

/** The classes of the functions of a module. What is never called is never generated. */
public final class FunctionClasses extends GeneratedClasses {

    private static final String CODE = "Code";
    private static final String FUNCTION = "Function";
    private static final String PART = "Part";

    private static final long DEEP_STACK = 512L << 20;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Code code;
    private final Module module;
    private final EngineConfig config;
    private final ShapeClasses shapes;
    private final CodeLayout layout;
    private final CodeClassGenerator generator;

    /**
     * @param code the code of the module, which calls the functions
     * @param config what it was decoded with
     * @param shapes the classes of the engine
     * @param sizes how long methods may get; longer functions are cut
     */
    public FunctionClasses(Code code, EngineConfig config, ShapeClasses shapes, MethodSizes sizes) {
        super("wasm-" + COUNT.getAndIncrement(), shapes);
        this.code = code;
        this.module = code.module();
        this.config = config;
        this.shapes = shapes;
        this.layout = new CodeLayout(module);
        this.generator = new CodeClassGenerator(module, config, layout, sizes);
    }

    /** The function {@code function} that the module defines, or null if it has too many parameters for a method. */
    public CompiledFunction function(int function) {
        return Shapes.fits(module.functionType(function)) ? (CompiledFunction) instantiate(Names.function(function).displayName()) : null;
    }

    /** The function {@code function} that the module defines, whose code is {@code code}. */
    public CompiledFunction machineCode(int function, HostCode machineCode) {
        return Shapes.fits(module.functionType(function)) ? shapes.host(module.functionType(function), machineCode) : null;
    }

    /** A function of the host. */
    public CompiledFunction hostFunction(FunctionInstance function) {
        return shapes.host(function);
    }

    /**
     * Where the functions of methods were left.
     *
     * @param frames the methods, the innermost first, of whatever modules
     */
    static List<Trace.Place> places(List<StackFrame> frames) {
        List<Trace.Place> places = new ArrayList<>();
        boolean isPart = false;
        for (StackFrame frame : frames) {
            if (frame.getDeclaringClass().getClassLoader() instanceof FunctionClasses classes) {
                isPart = classes.addPlace(places, isPart, frame.getDeclaringClass().getSimpleName(), frame.getMethodName(), frame.getLineNumber());
            }
        }
        return places;
    }

    /** Where functions of this module were left; those of other modules are not told. */
    List<Trace.Place> places(StackTraceElement[] elements) {
        List<Trace.Place> places = new ArrayList<>();
        boolean isPart = false;
        for (StackTraceElement element : elements) {
            if (getName().equals(element.getClassLoaderName()) && element.getClassName().startsWith(Names.PACKAGE)) {
                isPart = addPlace(places, isPart, element.getClassName().substring(Names.PACKAGE.length()), element.getMethodName(), element.getLineNumber());
            }
        }
        return places;
    }

    /**
     * Adds the place where a method was left.
     *
     * @param callsPart whether it was left in a call of a part of the same function, whose place is already there
     * @return whether it is such a part
     */
    private boolean addPlace(List<Trace.Place> places, boolean callsPart, String className, String method, int line) {
        if (className.startsWith(PART)) {
            if (!callsPart) {
                int function = Part.of(className).function;
                int start = generator.cut(function).region(Names.number(method)).start().offset();
                places.add(place(function, new FunctionBody(module, config, function).instructions(start), line));
            }
            return true;
        }
        if (className.startsWith(CODE) && !callsPart) {
            int function = Names.number(method);
            places.add(place(function, new FunctionBody(module, config, function).instructions(), line));
        }
        return callsPart && !className.startsWith(CODE);
    }

    private Trace.Place place(int function, InstructionReader in, int line) {
        return new Trace.Place(code.target(function), line > 0 ? Lines.offset(in, line) : -1);
    }

    /** The name of a class that has some of the regions of a function. */
    private record Part(int function, int group) {

        static Part of(String className) {
            int underscore = className.indexOf('_');
            return new Part(Integer.parseInt(className.substring(PART.length(), underscore)), Integer.parseInt(className.substring(underscore + 1)));
        }
    }

    @Override
    protected byte[] generate(String name) {
        if (name.startsWith(CODE)) {
            return generateCode(Integer.parseInt(name.substring(CODE.length())));
        }
        if (name.startsWith(FUNCTION)) {
            int function = Integer.parseInt(name.substring(FUNCTION.length()));
            return FunctionClassGenerator.generate(function, module.functionType(function), Names.code(layout.first(function)));
        }
        if (name.startsWith(PART)) {
            Part part = Part.of(name);
            return generator.cut(part.function).generate(part.group * Names.PARTS);
        }
        return null;
    }

    private byte[] generateCode(int first) {
        try {
            return generator.generate(first, new BitSet());
        } catch (StackOverflowError exhausted) {
            // The guest has used up the stack, or the function is nested as deep as no stack of usual size is.
            return onDeepStack(() -> generator.generate(first, failing(first)));
        } catch (IllegalArgumentException tooLarge) {
            return generator.generate(first, failing(first));
        }
    }

    private static byte[] onDeepStack(Supplier<byte[]> generation) {
        FutureTask<byte[]> task = new FutureTask<>(generation::get);
        new Thread(null, task, "wasm code generator", DEEP_STACK).start();
        boolean interrupted = false;
        while (true) {
            try {
                byte[] bytes = task.get();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return bytes;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Which functions of a class cannot be methods; they stay nodes. */
    private BitSet failing(int first) {
        BitSet failing = new BitSet();
        for (int function = first; function < layout.end(first); function++) {
            BitSet others = new BitSet();
            others.set(first, layout.end(first));
            others.clear(function);
            try {
                generator.generate(first, others);
            } catch (IllegalArgumentException | StackOverflowError tooLarge) {
                failing.set(function);
                String name = code.functionName(function);
                // Making the logger looks for languages, which is not for every start.
                TruffleLogger.getLogger(WasmLanguage.ID, "jvm").fine(() -> "The function " + name + " is interpreted, as it cannot be a JVM method: " + tooLarge);
            }
        }
        return failing;
    }
}
