package org.trifola.language.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.F64Node;
import org.trifola.language.runtime.Instance;

/** Reads a global, an {@code f64}. */
public final class F64GlobalGetNode extends F64Node {

    private final int index;

    public F64GlobalGetNode(int index) {
        this.index = index;
    }

    @Override
    public double executeDouble(VirtualFrame frame, Instance instance) {
        return instance.global(index).getDouble();
    }
}
