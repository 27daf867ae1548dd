package org.trifola.language.nodes.constant;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.F32Node;
import org.trifola.language.runtime.Instance;

/** A constant {@code f32}. */
public final class F32ConstantNode extends F32Node {

    private final float value;

    public F32ConstantNode(float value) {
        this.value = value;
    }

    /** The constant. */
    public float value() {
        return value;
    }

    @Override
    public float executeFloat(VirtualFrame frame, Instance instance) {
        return value;
    }
}
