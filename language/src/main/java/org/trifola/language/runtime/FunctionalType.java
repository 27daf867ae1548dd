package org.trifola.language.runtime;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.trifola.language.types.FunctionType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ValueType;

/**
 * A functional interface of Java as the type of functions: {@code int} is {@code i32}, {@code long} is {@code i64},
 * {@code float} is {@code f32} and {@code double} is {@code f64}.
 *
 * @param type the interface
 * @param method its only abstract method
 * @param context the type of a first parameter that is no argument, or null if there is none
 * @param functionType the type of functions
 */
public record FunctionalType(Class<?> type, Method method, Class<?> context, FunctionType functionType) {

    /**
     * What {@code type} says.
     *
     * @param context a type that its method may take as its first parameter, which is no argument then, or null
     * @throws IllegalArgumentException if it is not public, no functional interface, or one with other types than numbers
     */
    public static FunctionalType of(Class<?> type, Class<?> context) {
        if (!type.isInterface() || !isAccessible(type)) {
            throw new IllegalArgumentException(type.getName() + " is no interface that is public and exported.");
        }
        Method method = method(type);
        List<Class<?>> parameters = new ArrayList<>(Arrays.asList(method.getParameterTypes()));
        boolean hasContext = context != null && !parameters.isEmpty() && parameters.getFirst() == context;
        if (hasContext) {
            parameters.removeFirst();
        }
        List<ValueType> types = parameters.stream().map(parameter -> valueType(method, parameter)).toList();
        List<ValueType> results = method.getReturnType() == void.class ? List.of() : List.of(valueType(method, method.getReturnType()));
        return new FunctionalType(type, method, hasContext ? context : null, new FunctionType(types, results));
    }

    private static boolean isAccessible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) && type.getModule().isExported(type.getPackageName());
    }

    private static Method method(Class<?> type) {
        List<Method> methods = Arrays.stream(type.getMethods()).filter(method -> Modifier.isAbstract(method.getModifiers()) && !isOfObject(method)).toList();
        if (methods.size() != 1) {
            throw new IllegalArgumentException(type.getName() + " is no functional interface: it has " + methods.size() + " abstract methods.");
        }
        return methods.getFirst();
    }

    private static boolean isOfObject(Method method) {
        return Arrays.stream(Object.class.getMethods()).anyMatch(known ->
                        known.getName().equals(method.getName()) && Arrays.equals(known.getParameterTypes(), method.getParameterTypes()));
    }

    private static ValueType valueType(Method method, Class<?> type) {
        if (type == int.class) {
            return NumberType.I32;
        } else if (type == long.class) {
            return NumberType.I64;
        } else if (type == float.class) {
            return NumberType.F32;
        } else if (type == double.class) {
            return NumberType.F64;
        }
        throw new IllegalArgumentException(method.getDeclaringClass().getName() + "." + method.getName() +
                        " has the type " + type.getTypeName() + "; typed functions have int, long, float and double only.");
    }
}
