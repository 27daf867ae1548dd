package org.trifola.language.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.trifola.language.nodes.FrameLayout;
import org.trifola.language.nodes.SlotKind;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;

/** A call of a function with several results, which go to frame slots. */
public final class MultipleResultsNode extends StatementNode {

    @CompilationFinal(dimensions = 1) private final int[] slots;
    @CompilationFinal(dimensions = 1) private final SlotKind[] kinds;
    @Child private CallNode call;

    public MultipleResultsNode(CallNode call, int[] slots, SlotKind[] kinds) {
        this.call = call;
        this.slots = slots;
        this.kinds = kinds;
    }

    @Override
    @ExplodeLoop
    public void execute(VirtualFrame frame, Instance instance) {
        Object[] results = (Object[]) call.executeBoxed(frame, instance);
        for (int i = 0; i < slots.length; i++) {
            FrameLayout.write(frame, slots[i], kinds[i], results[i]);
        }
    }
}
