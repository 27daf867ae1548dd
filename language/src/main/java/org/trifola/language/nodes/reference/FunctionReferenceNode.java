package org.trifola.language.nodes.reference;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ReferenceNode;
import org.trifola.language.runtime.Instance;

/** {@code ref.func}. */
public final class FunctionReferenceNode extends ReferenceNode {

    private final int function;

    public FunctionReferenceNode(int function) {
        this.function = function;
    }

    @Override
    public Object executeReference(VirtualFrame frame, Instance instance) {
        return instance.function(function);
    }
}
