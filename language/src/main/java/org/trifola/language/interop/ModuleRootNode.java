package org.trifola.language.interop;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;

import org.trifola.language.runtime.Code;

/** What evaluating a source runs: it gives the module, whatever the arguments. */
public final class ModuleRootNode extends RootNode {

    private final Code code;

    /** Gives the module with the code {@code code}, which all contexts of an engine share. */
    public ModuleRootNode(TruffleLanguage<?> language, Code code) {
        super(language);
        this.code = code;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return new ModuleObject(code);
    }

    @Override
    public String getName() {
        return code.module().name();
    }

    @Override
    public boolean isInternal() {
        return true;
    }
}
