package org.trifola.language.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** Reads a global, a {@code v128}. */
public final class V128GlobalGetNode extends V128Node {

    private final int index;

    public V128GlobalGetNode(int index) {
        this.index = index;
    }

    @Override
    public V128 executeVector(VirtualFrame frame, Instance instance) {
        return CompiledVectors.enter(instance.global(index).getVector());
    }
}
