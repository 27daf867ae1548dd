package org.trifola.language.interop;

import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.data.Display;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/** Makes the arguments of a call target from those that another language gives, for functions of one type. */
final class ArgumentsNode extends Node {

    private static final int DIFFERENT_LANGUAGES = 3;

    @CompilationFinal(dimensions = 1) private final ValueType[] types;
    @Children private final InteropLibrary[] values;

    private ArgumentsNode(ValueType[] types) {
        this.types = types;
        this.values = new InteropLibrary[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = InteropLibrary.getFactory().createDispatched(DIFFERENT_LANGUAGES);
        }
    }

    static ArgumentsNode create(FunctionType type) {
        return new ArgumentsNode(type.parameters().toArray(ValueType[]::new));
    }

    /** The instance and the converted arguments for a call of {@code callee}. */
    @ExplodeLoop
    Object[] execute(FunctionObject callee, Object[] given) throws ArityException, UnsupportedTypeException {
        if (given.length != types.length) {
            throw ArityException.create(types.length, types.length, given.length);
        }
        Object[] arguments = new Object[1 + types.length];
        arguments[0] = callee.function().instance(null);
        for (int i = 0; i < types.length; i++) {
            arguments[1 + i] = convert(callee, i, types[i], given[i], values[i]);
        }
        return arguments;
    }

    /** The instance and the converted arguments for a call of {@code callee}, whose type is {@code type}. */
    static Object[] convert(FunctionObject callee, FunctionType type, Object[] given, InteropLibrary values) throws ArityException, UnsupportedTypeException {
        List<ValueType> types = type.parameters();
        if (given.length != types.size()) {
            throw ArityException.create(types.size(), types.size(), given.length);
        }
        Object[] arguments = new Object[1 + given.length];
        arguments[0] = callee.function().instance(null);
        for (int i = 0; i < given.length; i++) {
            arguments[1 + i] = convert(callee, i, types.get(i), given[i], values);
        }
        return arguments;
    }

    private static Object convert(FunctionObject callee, int index, ValueType type, Object value, InteropLibrary values) throws UnsupportedTypeException {
        try {
            return ValueConversion.fromHost(type, value, values);
        } catch (UnsupportedMessageException e) {
            throw refused(callee, index, type, value);
        }
    }

    @TruffleBoundary
    private static UnsupportedTypeException refused(FunctionObject callee, int index, ValueType type, Object value) {
        String message = "Parameter " + (index + 1) + " of function " + callee.name() + " is of type " + type + ", which cannot be " + Display.of(value) + ".";
        return UnsupportedTypeException.create(new Object[]{value}, message);
    }
}
