package org.trifola.language.nodes.constant;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** A constant {@code v128}. */
public final class V128ConstantNode extends V128Node {

    private final V128 value;

    public V128ConstantNode(V128 value) {
        this.value = value;
    }

    /** The constant. */
    public V128 value() {
        return value;
    }

    @Override
    public V128 executeVector(VirtualFrame frame, Instance instance) {
        return CompiledVectors.enter(value);
    }
}
