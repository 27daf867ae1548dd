package org.trifola.language.nodes.reference;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ReferenceNode;
import org.trifola.language.runtime.Instance;

/** {@code ref.null}. */
public final class NullNode extends ReferenceNode {

    @Override
    public Object executeReference(VirtualFrame frame, Instance instance) {
        return null;
    }
}
