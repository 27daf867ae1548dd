package org.trifola.language.build;

import java.util.concurrent.atomic.AtomicReferenceArray;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;

import org.trifola.language.binary.FunctionNames;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.module.Module;
import org.trifola.language.nodes.FunctionRootNode;
import org.trifola.language.nodes.control.BlockNode;
import org.trifola.language.nodes.control.BodyNode;
import org.trifola.language.runtime.Code;

/** The code of a module whose functions are nodes, each built when it is first called. */
public final class ModuleCode extends Code {

    private final TruffleLanguage<?> language;
    private final EngineConfig config;
    private final Source source;
    private final AtomicReferenceArray<CallTarget> targets;
    private final FunctionNames names;
    private final int maximumPending;

    /**
     * @param language the language that the functions belong to
     * @param module a valid module
     * @param config what it was decoded with
     * @param source where it comes from
     */
    public ModuleCode(TruffleLanguage<?> language, Module module, EngineConfig config, Source source) {
        this(language, module, config, source, ExpressionStack.DEFAULT_MAXIMUM_PENDING);
    }

    ModuleCode(TruffleLanguage<?> language, Module module, EngineConfig config, Source source, int maximumPending) {
        super(module);
        this.maximumPending = maximumPending;
        this.language = language;
        this.config = config;
        this.source = source;
        this.targets = new AtomicReferenceArray<>(module.bodies().count());
        this.names = new FunctionNames(module);
    }

    @Override
    @TruffleBoundary
    public CallTarget target(int function) {
        int body = function - module().importedFunctions();
        CallTarget target = targets.get(body);
        return target != null ? target : build(function, body);
    }

    private synchronized CallTarget build(int function, int body) {
        CallTarget target = targets.get(body);
        if (target == null) {
            FunctionBuilder builder = new FunctionBuilder(this, function, config, maximumPending);
            BlockNode[] blocks = builder.build();
            target = new FunctionRootNode(language, this, function, builder.layout(), new BodyNode(this, builder.layout(), blocks)).getCallTarget();
            targets.set(body, target);
        }
        return target;
    }

    @Override
    @TruffleBoundary
    public String functionName(int function) {
        return names.name(function);
    }

    @Override
    public SourceSection sourceSection() {
        return source.createUnavailableSection();
    }
}
