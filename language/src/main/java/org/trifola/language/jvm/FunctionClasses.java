package org.trifola.language.jvm;

import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.trifola.language.config.EngineConfig;
import org.trifola.language.module.Module;
import org.trifola.language.runtime.Code;
import org.trifola.language.runtime.CompiledFunction;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.types.FunctionType;

/** The classes of the functions of a module. What is never called is never generated. */
public final class FunctionClasses extends GeneratedClasses {

    private static final String CODE = "Code";
    private static final String FUNCTION = "Function";

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
     */
    public FunctionClasses(Code code, EngineConfig config, ShapeClasses shapes) {
        super("wasm-" + COUNT.getAndIncrement(), shapes);
        this.code = code;
        this.module = code.module();
        this.config = config;
        this.shapes = shapes;
        this.layout = new CodeLayout(module);
        this.generator = new CodeClassGenerator(module, config, layout);
    }

    /** The function {@code function} that the module defines, or null if it has too many parameters for a method. */
    public CompiledFunction function(int function) {
        return Shapes.fits(module.functionType(function)) ? instantiate(this, Names.function(function).displayName()) : null;
    }

    /** A function of the host. */
    public CompiledFunction hostFunction(FunctionInstance function) {
        FunctionType type = function.type().functionType();
        CompiledFunction compiled = instantiate(shapes, Names.host(type).displayName());
        compiled.setTarget(function.target());
        return compiled;
    }

    /**
     * Where the functions of methods were left.
     *
     * @param frames the methods, the innermost first, of whatever modules
     */
    static List<Trace.Place> places(List<StackFrame> frames) {
        List<Trace.Place> places = new ArrayList<>();
        for (StackFrame frame : frames) {
            if (frame.getDeclaringClass().getClassLoader() instanceof FunctionClasses classes) {
                classes.addPlace(places, frame.getDeclaringClass().getSimpleName(), frame.getMethodName(), frame.getLineNumber());
            }
        }
        return places;
    }

    /** Where functions of this module were left; those of other modules are not told. */
    List<Trace.Place> places(StackTraceElement[] elements) {
        List<Trace.Place> places = new ArrayList<>();
        for (StackTraceElement element : elements) {
            if (getName().equals(element.getClassLoaderName()) && element.getClassName().startsWith(Names.PACKAGE)) {
                addPlace(places, element.getClassName().substring(Names.PACKAGE.length()), element.getMethodName(), element.getLineNumber());
            }
        }
        return places;
    }

    private void addPlace(List<Trace.Place> places, String className, String method, int line) {
        if (className.startsWith(CODE)) {
            int function = Names.function(method);
            int offset = line > 0 ? Lines.offset(new FunctionBody(module, config, function).instructions(), line) : -1;
            places.add(new Trace.Place(code.target(function), offset));
        }
    }

    private static CompiledFunction instantiate(GeneratedClasses loader, String name) {
        try {
            return (CompiledFunction) loader.loadClass(Names.PACKAGE + name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot generate " + name, e);
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
        return null;
    }

    private byte[] generateCode(int first) {
        try {
            return generator.generate(first, new BitSet());
        } catch (IllegalArgumentException tooLarge) {
            return generator.generate(first, failing(first));
        }
    }

    /** Which functions of a class cannot be generated. */
    private BitSet failing(int first) {
        BitSet failing = new BitSet();
        for (int function = first; function < layout.end(first); function++) {
            BitSet others = new BitSet();
            others.set(first, layout.end(first));
            others.clear(function);
            try {
                generator.generate(first, others);
            } catch (IllegalArgumentException tooLarge) {
                failing.set(function);
            }
        }
        return failing;
    }
}
