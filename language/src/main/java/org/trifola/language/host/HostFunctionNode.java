package org.trifola.language.host;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;

/** A function of the host as nodes and other languages call it. */
final class HostFunctionNode extends RootNode {

    private final HostFunctionCode code;

    HostFunctionNode(TruffleLanguage<?> language, HostFunctionCode code) {
        super(language);
        this.code = code;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return call(frame.getArguments());
    }

    @TruffleBoundary(transferToInterpreterOnException = false)
    private Object call(Object[] arguments) {
        return code.call(arguments, this);
    }

    @Override
    public String getName() {
        return code.toString();
    }

    @Override
    public String toString() {
        return getName();
    }
}
