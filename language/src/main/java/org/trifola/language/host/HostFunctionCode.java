package org.trifola.language.host;

import java.io.IOException;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.error.HostException;
import org.trifola.language.error.ModuleException;
import org.trifola.language.error.OutOfBoundsException;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.HostCode;
import org.trifola.language.runtime.TypedFunction;
import org.trifola.language.types.DefinedType;

/** The boundary between a guest and a function of the host; it alone turns what goes wrong there into an answer. */
public final class HostFunctionCode implements HostCode {

    private final TruffleLanguage<?> language;
    private final HostModule module;
    private final HostFunction function;
    private final String name;
    private CallTarget target;

    private HostFunctionCode(TruffleLanguage<?> language, HostModule module, HostFunction function, String name) {
        this.language = language;
        this.module = module;
        this.function = function;
        this.name = name;
    }

    /**
     * The function {@code name} of {@code module} as an import.
     *
     * @param language the language that it belongs to, or null where no polyglot engine is
     * @param moduleName the name by which the guest imports {@code module}
     * @param expected the type with which the guest imports the function
     * @return the function, or null if the module has none of this name
     * @throws ModuleException if it has another type
     */
    @SuppressWarnings("exports") // For the engine, which alone sees the instances.
    public static FunctionInstance link(TruffleLanguage<?> language, HostModule module, String moduleName, String name, DefinedType expected) {
        HostFunction function = module.function(name);
        if (function == null) {
            return null;
        }
        if (!function.type().equals(expected.functionType())) {
            throw ModuleException.unlinkable("incompatible import type: the function " + name + " of the built-in module " + moduleName +
                            " has the type " + function.type() + ", not " + expected.functionType());
        }
        return new FunctionInstance(expected, new HostFunctionCode(language, module, function, moduleName + "." + name));
    }

    @Override
    public Object call(Object[] arguments) {
        return call(arguments, null);
    }

    /**
     * Calls the function.
     *
     * @param arguments the calling instance, or null, and the boxed arguments
     * @param location the node to blame in an exception, or null
     */
    Object call(Object[] arguments, Node location) {
        try {
            return function.body().call(new HostCall(arguments, location));
        } catch (OutOfBoundsException outside) {
            return module.outOfBounds();
        } catch (IOException | SecurityException | UnsupportedOperationException failure) {
            return module.failed(failure);
        } catch (RuntimeException failure) {
            throw HostException.of(failure, location);
        }
    }

    @Override
    public synchronized CallTarget target() {
        if (target == null) {
            target = new HostFunctionNode(language, this).getCallTarget();
        }
        return target;
    }

    @Override
    @SuppressWarnings("exports")
    public TypedFunction typed() {
        return function.typed();
    }

    @Override
    public String toString() {
        return name;
    }
}
