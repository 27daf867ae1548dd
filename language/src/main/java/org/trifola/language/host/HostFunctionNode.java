package org.trifola.language.host;

import java.io.IOException;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;

import org.trifola.language.error.HostException;
import org.trifola.language.error.ModuleException;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.types.DefinedType;

/** The boundary between a guest and a function of the host; it alone turns what goes wrong there into an answer. */
public final class HostFunctionNode extends RootNode {

    private final HostModule module;
    private final HostFunction.Body body;
    private final String name;

    private HostFunctionNode(TruffleLanguage<?> language, HostModule module, HostFunction.Body body, String name) {
        super(language);
        this.module = module;
        this.body = body;
        this.name = name;
    }

    /**
     * The function {@code name} of {@code module} as an import.
     *
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
        return new FunctionInstance(expected, new HostFunctionNode(language, module, function.body(), moduleName + "." + name).getCallTarget(), function.typed());
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return call(frame.getArguments());
    }

    @TruffleBoundary(transferToInterpreterOnException = false)
    private Object call(Object[] arguments) {
        try {
            return body.call(new HostCall(arguments, this));
        } catch (OutOfBoundsException outside) {
            return module.outOfBounds();
        } catch (IOException | SecurityException | UnsupportedOperationException failure) {
            return module.failed(failure);
        } catch (RuntimeException failure) {
            throw HostException.of(failure, this);
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
