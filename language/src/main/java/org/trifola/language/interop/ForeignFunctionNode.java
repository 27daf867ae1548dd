package org.trifola.language.interop;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.utilities.TruffleWeakReference;

import org.trifola.language.WasmContext;
import org.trifola.language.data.Display;
import org.trifola.language.error.HostException;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.HostCode;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.OptimizingRuntime;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/**
 * A function of another language as an instance calls it. The arguments and results are converted; an exception of the
 * function passes through.
 */
final class ForeignFunctionNode extends RootNode implements HostCode {

    private static final int DIFFERENT_VALUES = 3;

    private final String name;
    /** Weak, since the engine may keep the code of a call longer than the context of the function lives. */
    private final TruffleWeakReference<Object> function;
    private final int parameters;
    @CompilationFinal(dimensions = 1) private final ValueType[] results;
    @Child private InteropLibrary functions = InteropLibrary.getFactory().createDispatched(1);
    @Child private InteropLibrary arrays = InteropLibrary.getFactory().createDispatched(DIFFERENT_VALUES);
    @Child private InteropLibrary values = InteropLibrary.getFactory().createDispatched(DIFFERENT_VALUES);

    private ForeignFunctionNode(TruffleLanguage<?> language, String name, FunctionType type, Object function) {
        super(language);
        this.name = name;
        this.function = new TruffleWeakReference<>(function);
        this.parameters = type.parameters().size();
        this.results = type.results().toArray(ValueType[]::new);
    }

    /**
     * The executable value {@code function} of another language as an import.
     *
     * @param name the names of the import, for messages
     */
    static FunctionInstance link(TruffleLanguage<?> language, String name, DefinedType type, Object function) {
        ForeignFunctionNode node = new ForeignFunctionNode(language, name, type.functionType(), function);
        HostCode called = HostCode.of(node.getCallTarget());
        // The node is not seen on the stack, except as what calls a function of another language.
        boolean directly = !OptimizingRuntime.isThere() && WasmContext.get(null).isOfHost(function);
        FunctionInstance instance = new FunctionInstance(type, directly ? node : called);
        FunctionObject.keep(instance, function);
        return instance;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return call(frame.getArguments());
    }

    @Override
    public CallTarget target() {
        return getCallTarget();
    }

    @Override
    public Object call(Object[] arguments) {
        WasmContext context = WasmContext.get(this);
        Instance outer = context.setCaller((Instance) arguments[0]);
        try {
            return fromHost(functions.execute(function.get(), toHost(arguments)));
        } catch (ArityException | UnsupportedTypeException | UnsupportedMessageException e) {
            throw refused(e.getMessage());
        } finally {
            context.setCaller(outer);
        }
    }

    @ExplodeLoop
    private Object[] toHost(Object[] arguments) {
        Object[] converted = new Object[parameters];
        for (int i = 0; i < parameters; i++) {
            converted[i] = ValueConversion.toHost(arguments[1 + i]);
        }
        return converted;
    }

    private Object fromHost(Object result) {
        return switch (results.length) {
            case 0 -> null;
            case 1 -> fromHost(0, result);
            default -> severalFromHost(result);
        };
    }

    @ExplodeLoop
    private Object[] severalFromHost(Object array) {
        Object[] converted = new Object[results.length];
        try {
            if (arrays.getArraySize(array) != results.length) {
                throw wrongResult("an array of " + results.length + " results", array);
            }
            for (int i = 0; i < results.length; i++) {
                converted[i] = fromHost(i, arrays.readArrayElement(array, i));
            }
            return converted;
        } catch (UnsupportedMessageException | InvalidArrayIndexException e) {
            throw wrongResult("an array of " + results.length + " results", array);
        }
    }

    private Object fromHost(int index, Object value) {
        try {
            return ValueConversion.fromHost(results[index], value, values);
        } catch (UnsupportedMessageException e) {
            throw wrongResult("a result " + (index + 1) + " of type " + results[index], value);
        }
    }

    @TruffleBoundary
    private HostException refused(String reason) {
        return new HostException("The imported function " + name + " refused its call: " + reason, this);
    }

    @TruffleBoundary
    private HostException wrongResult(String expected, Object given) {
        return new HostException("The imported function " + name + " should give " + expected + ", it gave " + Display.of(given) + ".", this);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isInternal() {
        return true;
    }
}
