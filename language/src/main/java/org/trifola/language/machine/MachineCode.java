package org.trifola.language.machine;

import java.lang.ref.Reference;
import java.util.Arrays;

import com.oracle.truffle.api.exception.AbstractTruffleException;

import org.trifola.language.binary.BodyReader;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.error.StackRoom;
import org.trifola.language.machine.cache.CodeFile;
import org.trifola.language.machine.cache.CodeImage;
import org.trifola.language.machine.cache.MadeCode;
import org.trifola.language.machine.x64.FunctionCompiler;
import org.trifola.language.machine.x64.InlinableFunctions;
import org.trifola.language.machine.x64.MachineFunction;
import org.trifola.language.machine.x64.Stubs;
import org.trifola.language.module.Module;
import org.trifola.language.module.Table;
import org.trifola.language.runtime.Code;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.LeftFunctions;
import org.trifola.language.types.GlobalType;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ReferenceType;

/** The machine code of a module. What is never called never becomes machine code. */
public final class MachineCode {

    /** More globals that can change would make every call out of machine code slow. */
    private static final int MAXIMUM_VARIABLES = 64;
    /** Addresses are reserved for so many bytes of code for each byte of the functions, and for some more. */
    private static final int GROWTH = 24;
    private static final int LEAST_SPACE = 1 << 20;
    private static final long GREATEST_SPACE = 1L << 30;
    /** The code is kept again when it is longer by one part in so many. */
    private static final int WORTH_KEEPING = 16;

    private final Code code;
    private final Module module;
    private final EngineConfig config;
    private final Fallback fallback;
    private final CodeSpace space;
    private final FunctionTable functions;
    private final InlinableFunctions inlinable;
    private final Stubs stubs;
    private final int[] variables;
    /** Of functions that Java has called or been called for. */
    private final Signature[] signatures;
    private final Places places;
    private final boolean[] unsupported;
    /** How far behind the beginning of the space the code of functions begins. */
    private final int origin;
    /** How far behind the beginning of the space the code ends that {@link #keep} has nothing to do for. */
    private long kept;
    private int hostCalls;

    /** Runs the functions that are no machine code. */
    public interface Fallback {

        /** Calls the function {@code function} of the module; {@code arguments} are an instance, and the boxed arguments. */
        Object call(int function, Object[] arguments);
    }

    private MachineCode(Code code, EngineConfig config, Fallback fallback, CodeSpace space, int[] variables) {
        this.code = code;
        this.module = code.module();
        this.config = config;
        this.fallback = fallback;
        this.space = space;
        this.variables = variables;
        this.signatures = new Signature[module.functionCount()];
        this.functions = new FunctionTable(space, module);
        this.inlinable = new InlinableFunctions(module, config);
        this.stubs = new Stubs(space.next(), functions.address());
        space.add(stubs.toBytes());
        functions.fill(stubs.call());
        this.unsupported = new boolean[module.bodies().count()];
        this.places = new Places(space.address());
        this.origin = (int) space.used();
        this.kept = origin;
    }

    /**
     * Code for a module; nothing is compiled yet.
     *
     * @param code the code of the module
     * @param config what it was decoded with
     * @param fallback runs what cannot be machine code
     * @param image machine code that such an object had for the same module before, or null
     * @return null if there is no machine code on this machine, or none for such a module
     */
    public static MachineCode of(Code code, EngineConfig config, Fallback fallback, CodeImage image) {
        if (!isThere()) {
            return null;
        }
        Module module = code.module();
        int[] variables = variables(module);
        if (!hasShortAddresses(module) || variables.length > MAXIMUM_VARIABLES || module.bodies().count() == 0) {
            return null;
        }
        int bodies = module.bodies().ends()[module.bodies().count() - 1] - module.bodies().offsets()[0];
        long length = Math.min(GREATEST_SPACE, (long) GROWTH * bodies + LEAST_SPACE) + FunctionTable.length(module);
        CodeSpace space = CodeSpace.make(length + CodeImage.PAGE - 1 & -CodeImage.PAGE);
        if (space == null) {
            return null;
        }
        MachineCode made = new MachineCode(code, config, fallback, space, variables);
        made.restore(image);
        return made;
    }

    /** Whether machine code can have all addresses of memories and indices of tables, and no memory is shared. */
    private static boolean hasShortAddresses(Module module) {
        for (MemoryType memory : module.memories()) {
            if (memory.addressType() != NumberType.I32 || memory.shared()) {
                return false;
            }
        }
        for (Table table : module.tables()) {
            if (table.type().addressType() != NumberType.I32) {
                return false;
            }
        }
        return true;
    }

    /** Whether this machine can have machine code at all; the first call finds out. */
    public static boolean isThere() {
        return Native.isThere() && Processor.isSupported();
    }

    private void restore(CodeImage image) {
        boolean isUseful = image != null && image.origin() == origin && image.length() <= space.left();
        if (!isUseful || !space.add(image.file(), image.header(), image.offset(), image.length())) {
            return;
        }
        places.addAll(image.functions(), image.sites());
        for (int i = 0; i < places.count(); i++) {
            functions.setCode(places.function(i), places.address(i));
        }
        kept = space.used();
    }

    /** Writes the code to a file if much has come since it was written. */
    public synchronized void keep(CodeFile file) {
        long used = space.used();
        if (used - kept > (kept - origin) / WORTH_KEEPING) {
            file.keep(new MadeCode(origin, places.functions(), places.sites(), space.copy(origin, (int) (used - origin))));
            kept = used;
        }
    }

    /** The globals that can change and whose values machine code can have. */
    private static int[] variables(Module module) {
        int[] variables = new int[module.globals().size()];
        int count = 0;
        for (int i = 0; i < variables.length; i++) {
            GlobalType type = module.globals().get(i).type();
            if (type.mutable() && !(type.valueType() instanceof ReferenceType)) {
                variables[count++] = i;
            }
        }
        return Arrays.copyOf(variables, count);
    }

    /** Whether a function that the module defines is machine code; if it is, it has become it now. */
    public synchronized boolean compile(int function) {
        if (functions.code(function) != 0) {
            return true;
        }
        int body = function - module.importedFunctions();
        if (unsupported[body]) {
            return false;
        }
        BodyReader reader = new BodyReader(module, config, function);
        MachineFunction compiled = FunctionCompiler.compile(module, function, reader, space.next(), functions, inlinable, stubs);
        if (compiled == null || compiled.code().length > space.left()) {
            unsupported[body] = true;
            return false;
        }
        space.add(compiled.code());
        places.add(function, compiled);
        functions.setCode(function, compiled.address());
        return true;
    }

    /**
     * Calls a function that is machine code.
     *
     * @param arguments the instance, and the boxed arguments
     * @return null if it has no results, the boxed result, or an {@code Object[]} of boxed results
     * @throws LeftFunctions if an exception leaves it
     */
    public Object call(int function, Object[] arguments) {
        Instance instance = (Instance) arguments[0];
        MachineInstance state = MachineInstance.of(instance, variables);
        if (!state.isPossible()) {
            return fallback.call(function, arguments);
        }
        MachineStack stack = MachineStack.enter();
        long outer = stack.top();
        if (stack.isInUse()) {
            StackRoom.prepare();
        }
        try {
            return new MachineCall(this, function, state, stack).run(arguments);
        } finally {
            stack.setTop(outer);
            stack.leave();
            Reference.reachabilityFence(state);
            Reference.reachabilityFence(instance);
            Reference.reachabilityFence(this);
        }
    }

    /** How often functions of other modules or of the host have been called, about. */
    public int hostCalls() {
        return hostCalls;
    }

    /** The module. */
    Module module() {
        return module;
    }

    /** The code between Java and functions. */
    Stubs stubs() {
        return stubs;
    }

    /** The kinds of the parameters and results of a function. */
    Signature signature(int function) {
        Signature signature = signatures[function];
        if (signature == null) {
            signature = new Signature(module.functionType(function));
            signatures[function] = signature;
        }
        return signature;
    }

    /** The machine address of the code of a function, which is made if it has none so far; 0 if there cannot be any. */
    long address(int function) {
        return !module.isImportedFunction(function) && compile(function) ? functions.code(function) : 0;
    }

    /** Calls a function of another module, of the host, or one that cannot be machine code. */
    Object callOther(int function, Object[] arguments) {
        if (module.isImportedFunction(function)) {
            hostCalls++;
            return callFunction(((Instance) arguments[0]).importedFunction(function), arguments);
        }
        return fallback.call(function, arguments);
    }

    /** Calls a function of whatever module or of the host; {@code arguments} are the instance that calls, and the boxed arguments. */
    static Object callFunction(FunctionInstance function, Object[] arguments) {
        if (function.host() != null) {
            return function.host().call(arguments);
        }
        arguments[0] = function.instance();
        return function.target().call(arguments);
    }

    /**
     * What to throw where {@code exception} leaves functions.
     *
     * @param stackPointer that with which machine code was left
     * @param reason why it was left
     */
    LeftFunctions left(AbstractTruffleException exception, long stackPointer, int reason) {
        return places.left(exception, code, stackPointer, reason);
    }

    /** What to throw where {@code exception} leaves a function that has not begun. */
    LeftFunctions left(AbstractTruffleException exception, int function) {
        return new LeftFunctions(exception, code, new int[]{function}, new int[]{-1});
    }
}
