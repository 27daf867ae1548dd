package org.trifola.language.interop;

import java.util.List;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;

import org.trifola.language.WasmContext;
import org.trifola.language.WasmLanguage;
import org.trifola.language.data.Display;
import org.trifola.language.data.Meta;
import org.trifola.language.data.MethodObject;
import org.trifola.language.jvm.CompiledRootNode;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.Instance;
import org.trifola.language.types.FunctionType;

/**
 * A function as other languages see it: they call it, and read its {@code name} and {@code type}. Java gets it by the method
 * {@code as} as an object of a functional interface.
 */
@ExportLibrary(InteropLibrary.class)
public final class FunctionObject extends ExternalObject {

    private static final String NAME = "name";
    private static final String TYPE = "type";
    private static final String AS = "as";

    private final FunctionInstance function;
    /** The value of another language that the function stands for, kept reachable as long as the function is; or null. */
    @SuppressWarnings("unused") private final Object foreign;

    private FunctionObject(FunctionInstance function, Object foreign) {
        this.function = function;
        this.foreign = foreign;
    }

    /** {@code function} as an object, the same one each time. */
    public static FunctionObject of(FunctionInstance function) {
        Object known = function.embedderObject();
        return known != null ? (FunctionObject) known : create(function);
    }

    @TruffleBoundary
    private static FunctionObject create(FunctionInstance function) {
        synchronized (function) {
            if (function.embedderObject() == null) {
                function.setEmbedderObject(new FunctionObject(function, null));
            }
            return (FunctionObject) function.embedderObject();
        }
    }

    /** Keeps {@code foreign} reachable as long as {@code function}, new and standing for it, is. */
    static void keep(FunctionInstance function, Object foreign) {
        function.setEmbedderObject(new FunctionObject(function, foreign));
    }

    /** The function. */
    public FunctionInstance function() {
        return function;
    }

    CallTarget target() {
        return function.target();
    }

    CallTarget resolvedTarget() {
        return function.resolvedTarget();
    }

    FunctionType type() {
        return function.type().functionType();
    }

    /** The name that messages call the function by. */
    String name() {
        return root().getName();
    }

    private RootNode root() {
        return ((RootCallTarget) target()).getRootNode();
    }

    /** The function if the interpreter may call it directly, as nobody can tell; or null. */
    CompiledRootNode leaf() {
        Instance instance = function.instance();
        return root() instanceof CompiledRootNode compiled && instance.code().callsNone(function.index()) ? compiled : null;
    }

    @ExportMessage
    boolean isExecutable() {
        return true;
    }

    @ExportMessage
    boolean hasExecutableName() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object getExecutableName() {
        return name();
    }

    @ExportMessage
    @TruffleBoundary
    boolean hasSourceLocation() {
        return root().getSourceSection() != null;
    }

    @ExportMessage
    @TruffleBoundary
    SourceSection getSourceLocation() throws UnsupportedMessageException {
        SourceSection location = root().getSourceSection();
        if (location == null) {
            throw UnsupportedMessageException.create();
        }
        return location;
    }

    /** Calls the function with arguments of other languages. */
    @ExportMessage
    static final class Execute {

        Execute() {
        }

        @Specialization(guards = "callee.resolvedTarget() == target", limit = "4")
        static Object direct(FunctionObject callee, Object[] arguments,
                        @Cached("callee.target()") @SuppressWarnings("unused") CallTarget target,
                        @Cached(value = "callee.leaf()", adopt = false, neverDefault = false) CompiledRootNode leaf,
                        @Cached("create(callee.type())") ArgumentsNode convert,
                        @Cached("create(target)") DirectCallNode call,
                        @Cached("callee.type().results().size()") int results) throws ArityException, UnsupportedTypeException {
            Object[] converted = convert.execute(callee, arguments);
            boolean directly = CompilerDirectives.inInterpreter() && leaf != null;
            return Results.toHost(directly ? leaf.callDirectly(converted) : call.call(converted), results);
        }

        @Specialization(replaces = "direct")
        static Object indirect(FunctionObject callee, Object[] arguments,
                        @CachedLibrary(limit = "3") InteropLibrary values,
                        @Cached IndirectCallNode call) throws ArityException, UnsupportedTypeException {
            FunctionType type = callee.type();
            return Results.toHost(call.call(callee.target(), ArgumentsNode.convert(callee, type, arguments, values)), type.results().size());
        }
    }

    @Override
    protected List<String> memberNames() {
        return List.of(NAME, TYPE, AS);
    }

    @Override
    protected Object member(String member) {
        return switch (member) {
            case NAME -> name();
            case TYPE -> type().toString();
            case AS -> new MethodObject(this, AS);
            default -> null;
        };
    }

    @Override
    protected boolean isMethod(String member) {
        return member.equals(AS);
    }

    /** {@code as(type)}: an object of the interface {@code type} that calls the function without boxing. */
    @Override
    protected Object invoke(String member, Object[] arguments) throws ArityException, UnsupportedTypeException {
        MethodArguments.checkCount(arguments, 1);
        WasmContext context = WasmContext.get(null);
        if (!(context.hostObject(arguments[0]) instanceof Class<?> type)) {
            throw UnsupportedTypeException.create(arguments, "The type of a function is an interface of Java, not " + Display.of(arguments[0]) + ".");
        }
        try {
            return context.guestValue(WasmLanguage.get(null).shapes().caller(type, function));
        } catch (IllegalArgumentException e) {
            throw UnsupportedTypeException.create(arguments, e.getMessage());
        }
    }

    @Override
    protected Meta meta() {
        return Meta.FUNCTION;
    }

    @Override
    public String toString() {
        return "function " + name() + " " + type();
    }
}
