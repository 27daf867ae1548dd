package org.trifola.language.build;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;

import org.trifola.language.binary.FunctionNames;
import org.trifola.language.build.ShortFunctions.Callees;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Tier;
import org.trifola.language.error.StackRoom;
import org.trifola.language.jvm.CompiledRootNode;
import org.trifola.language.jvm.FunctionClasses;
import org.trifola.language.jvm.MethodSizes;
import org.trifola.language.jvm.ShapeClasses;
import org.trifola.language.machine.MachineCode;
import org.trifola.language.machine.cache.CodeFile;
import org.trifola.language.module.Module;
import org.trifola.language.nodes.FunctionRootNode;
import org.trifola.language.nodes.control.BlockNode;
import org.trifola.language.nodes.control.BodyNode;
import org.trifola.language.runtime.Code;
import org.trifola.language.runtime.CompiledFunction;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.HostCode;
import org.trifola.language.runtime.OptimizingRuntime;

/** The code of a module whose functions are nodes, each built when it is first called. */
public final class ModuleCode extends Code {

    /** The functions of modules with more bytes of code are machine code for Java too; those of others are methods, which Java calls in no time. */
    private static final int LARGE = 64 << 10;

    private final TruffleLanguage<?> language;
    private final EngineConfig config;
    private final AtomicReferenceArray<CallTarget> targets;
    private final AtomicReferenceArray<CallTarget> interpreted;
    private final AtomicReferenceArray<CompiledFunction> compiled;
    /** The functions as methods where most of them are machine code, or null. */
    private final AtomicReferenceArray<CallTarget> methods;
    /** The machine code of the functions, or null if there is none. */
    private final MachineCode machineCode;
    /** Where machine code is kept for later runs, or null. */
    private final CodeFile file;
    /** The JVM classes of the functions, or null if all functions are nodes. */
    private final FunctionClasses classes;
    private final boolean isSmall;
    private final FunctionNames names;
    private final SourceSections sourceSections;
    private final int maximumPending;

    /**
     * @param language the language that the functions belong to, or null where no polyglot engine is
     * @param module a valid module
     * @param config what it was decoded with
     * @param source gives the source that it comes from, which may be made when it is first needed
     * @param shapes the JVM classes that all modules of the engine have in common
     */
    public ModuleCode(TruffleLanguage<?> language, Module module, EngineConfig config, Supplier<Source> source, ShapeClasses shapes) {
        this(language, module, config, source, shapes, null);
    }

    /**
     * The same, with machine code of earlier runs and for later ones.
     *
     * @param file where it is kept, or null
     */
    public ModuleCode(TruffleLanguage<?> language, Module module, EngineConfig config, Supplier<Source> source, ShapeClasses shapes, CodeFile file) {
        this(language, module, config, source, shapes, file, ExpressionStack.DEFAULT_MAXIMUM_PENDING, MethodSizes.DEFAULT);
    }

    ModuleCode(TruffleLanguage<?> language, Module module, EngineConfig config, Supplier<Source> source, ShapeClasses shapes, CodeFile file, int maximumPending, MethodSizes sizes) {
        super(module);
        this.maximumPending = maximumPending;
        this.language = language;
        this.config = config;
        this.targets = new AtomicReferenceArray<>(module.bodies().count());
        boolean jvm = config.tier().usesJvmClasses();
        this.classes = jvm ? new FunctionClasses(this, config, shapes, sizes) : null;
        this.interpreted = jvm ? new AtomicReferenceArray<>(module.bodies().count()) : targets;
        this.compiled = jvm ? new AtomicReferenceArray<>(module.bodies().count()) : null;
        this.machineCode = config.tier().usesMachineCode() ? MachineCode.of(this, config, this::callMethod, file == null ? null : file.image()) : null;
        this.file = file;
        this.methods = machineCode != null ? new AtomicReferenceArray<>(module.bodies().count()) : null;
        this.isSmall = module.bodies().count() == 0 || module.bodies().ends()[module.bodies().count() - 1] - module.bodies().offsets()[0] < LARGE;
        this.names = new FunctionNames(module);
        this.sourceSections = new SourceSections(module, config, source);
    }

    @Override
    @TruffleBoundary
    public CallTarget target(int function) {
        int body = function - module().importedFunctions();
        CallTarget target = targets.get(body);
        return target != null ? target : makeTarget(function, body);
    }

    private synchronized CallTarget makeTarget(int function, int body) {
        CallTarget target = targets.get(body);
        if (target == null) {
            StackRoom.ensure();
            target = makeTarget(function, entryCode(function));
            targets.set(body, target);
        }
        return target;
    }

    private CallTarget makeTarget(int function, HostCode machine) {
        CompiledFunction method = machine != null ? null : compiled(function);
        return machine != null || method != null ? new CompiledRootNode(language, this, classes, function, machine, method).getCallTarget() : interpreted(function);
    }

    private HostCode entryCode(int function) {
        HostCode machine = machineCode(function);
        return machine != null ? new EntryCode(machine, function, machineCode::hostCalls, () -> method(function), () -> nodes(function)) : null;
    }

    private CallTarget nodes(int function) {
        boolean areCompiled = language != null && config.tier() == Tier.AUTO && OptimizingRuntime.isThere();
        return areCompiled && ShortFunctions.has(module(), config, function, Callees.HOST) ? interpreted(function) : null;
    }

    private synchronized CompiledFunction method(int function) {
        return ShortFunctions.has(module(), config, function, Callees.ALL) ? classes.function(function) : null;
    }

    /** Calls a function that is not machine code, though others of the module are. */
    private Object callMethod(int function, Object[] arguments) {
        int body = function - module().importedFunctions();
        CallTarget method = methods.get(body);
        if (method == null) {
            method = makeTarget(function, null);
            methods.set(body, method);
        }
        return method.call(arguments);
    }

    @Override
    @TruffleBoundary
    public synchronized CallTarget interpreted(int function) {
        int body = function - module().importedFunctions();
        CallTarget target = interpreted.get(body);
        if (target == null) {
            StackRoom.ensure();
            FunctionBuilder builder = new FunctionBuilder(this, function, config, maximumPending);
            BlockNode[] blocks = builder.build();
            target = new FunctionRootNode(language, this, function, builder.layout(), new BodyNode(this, builder.layout(), blocks)).getCallTarget();
            interpreted.set(body, target);
        }
        return target;
    }

    @Override
    @TruffleBoundary
    public synchronized CompiledFunction compiled(int function) {
        if (classes == null) {
            return null;
        }
        int body = function - module().importedFunctions();
        CompiledFunction known = compiled.get(body);
        if (known == null) {
            StackRoom.ensure();
            HostCode machine = isSmall ? null : machineCode(function);
            known = machine != null ? classes.machineCode(function, machine) : classes.function(function);
            compiled.set(body, known);
        }
        return known;
    }

    @Override
    public HostCode machineCode(int function) {
        return machineCode != null && machineCode.compile(function) ? new MachineCodeFunction(this, machineCode, function) : null;
    }

    @Override
    public boolean callsNone(int function) {
        return ShortFunctions.has(module(), config, function, Callees.NONE);
    }

    @Override
    public void keep() {
        if (machineCode != null && file != null) {
            machineCode.keep(file);
        }
    }

    /** A function that is machine code. */
    private record MachineCodeFunction(Code code, MachineCode machineCode, int function) implements HostCode {

        @Override
        public Object call(Object[] arguments) {
            return machineCode.call(function, arguments);
        }

        @Override
        public CallTarget target() {
            return code.target(function);
        }
    }

    @Override
    public CompiledFunction compiledHostFunction(FunctionInstance function) {
        return classes.hostFunction(function);
    }

    @Override
    @TruffleBoundary
    public String functionName(int function) {
        return names.name(function);
    }

    @Override
    @TruffleBoundary
    public SourceSection sourceSection(int function) {
        return sourceSections.of(function, names.name(function));
    }

    @Override
    @TruffleBoundary
    public SourceSection sourceSection(int function, int offset) {
        return sourceSections.of(function, names.name(function), offset);
    }
}
