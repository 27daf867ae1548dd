package org.trifola.language.jvm;

import org.trifola.language.runtime.CompiledFunction;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.FunctionalType;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.TypedFunction;

/**
 * The two classes between a functional interface of Java and functions, by which calls of either kind do without boxing: an
 * object of the interface that calls a function of a module, and a function of the host that calls an object of the interface.
 */
final class TypedClasses extends GeneratedClasses {

    private final ClassLoader shapes;
    private final FunctionalType type;

    /**
     * @param type the interface, whose loader the classes see
     * @param shapes the classes of the engine
     */
    TypedClasses(FunctionalType type, ShapeClasses shapes) {
        super("wasm-typed", type.type().getClassLoader());
        this.type = type;
        this.shapes = shapes;
    }

    /**
     * An object of the interface that calls a function.
     *
     * @param function the function, if nobody else sees exceptions leave it; or null
     * @param compiled what to call
     * @param instance what it belongs to, or null if it is a function of the host
     */
    Object caller(FunctionInstance function, CompiledFunction compiled, Instance instance) {
        return instantiate(TypedClassGenerator.CALLER, function, compiled, instance);
    }

    /** {@code function}, whose interface this is, as a function of the host. */
    CompiledFunction host(TypedFunction function) {
        return (CompiledFunction) instantiate(TypedClassGenerator.HOST, function.implementation());
    }

    @Override
    protected byte[] generate(String name) {
        return switch (name) {
            case TypedClassGenerator.CALLER -> TypedClassGenerator.caller(type);
            case TypedClassGenerator.HOST -> TypedClassGenerator.host(type);
            default -> null;
        };
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return shapes.loadClass(name);
    }
}
