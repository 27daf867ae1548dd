package org.trifola.language.host;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import org.trifola.language.error.HostException;
import org.trifola.language.runtime.TypedFunction;

/** Calls a typed function with boxed arguments, for callers that have no other. */
final class TypedBody implements HostFunction.Body {

    private final TypedFunction function;
    private MethodHandle handle;

    TypedBody(TypedFunction function) {
        this.function = function;
    }

    @Override
    public Object call(HostCall call) {
        try {
            return handle().invokeExact(arguments(call));
        } catch (Throwable failure) { // All that a method handle declares; errors pass through.
            throw HostException.of(failure, call.location());
        }
    }

    private Object[] arguments(HostCall call) {
        boolean takesMemory = function.type().context() != null;
        int count = function.type().functionType().parameters().size();
        Object[] arguments = new Object[takesMemory ? count + 1 : count];
        if (takesMemory) {
            arguments[0] = call.memory();
        }
        for (int i = 0; i < count; i++) {
            arguments[arguments.length - count + i] = call.reference(i);
        }
        return arguments;
    }

    private MethodHandle handle() throws IllegalAccessException {
        if (handle == null) {
            MethodHandle method = MethodHandles.publicLookup().unreflect(function.type().method()).bindTo(function.implementation());
            handle = method.asSpreader(Object[].class, method.type().parameterCount()).asType(MethodType.methodType(Object.class, Object[].class));
        }
        return handle;
    }
}
