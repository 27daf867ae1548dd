package org.trifola.language.nodes.constant;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.F64Node;
import org.trifola.language.runtime.Instance;

/** A constant {@code f64}. */
public final class F64ConstantNode extends F64Node {

    private final double value;

    public F64ConstantNode(double value) {
        this.value = value;
    }

    /** The constant. */
    public double value() {
        return value;
    }

    @Override
    public double executeDouble(VirtualFrame frame, Instance instance) {
        return value;
    }
}
