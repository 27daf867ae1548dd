package org.trifola.language.runtime.memory;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.lang.reflect.Method;
import java.util.stream.Stream;

/** Functions of the operating system as Java objects. */
final class NativeFunction {

    private NativeFunction() {
    }

    /**
     * A function of the operating system.
     *
     * @param library where it is found
     * @param symbol its name
     * @param type an interface with one method, which has the parameters and the result of the function, {@code int} and
     *            {@code long} each
     * @throws UnsupportedOperationException if there is no such function or no way to call it
     */
    @SuppressWarnings("restricted")
    static <T> T find(SymbolLookup library, String symbol, Class<T> type) {
        Method method = type.getMethods()[0];
        MemoryLayout[] parameters = Stream.of(method.getParameterTypes()).map(NativeFunction::layout).toArray(MemoryLayout[]::new);
        FunctionDescriptor descriptor = FunctionDescriptor.of(layout(method.getReturnType()), parameters);
        return library.find(symbol)
                        .map(address -> MethodHandleProxies.asInterfaceInstance(type, Linker.nativeLinker().downcallHandle(address, descriptor)))
                        .orElseThrow(() -> new UnsupportedOperationException(symbol));
    }

    private static MemoryLayout layout(Class<?> type) {
        return type == int.class ? ValueLayout.JAVA_INT : ValueLayout.JAVA_LONG;
    }
}
