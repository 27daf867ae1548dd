package org.trifola.language.nodes;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.runtime.Instance;

/**
 * An instruction, or a tree of them, that leaves one value. The type of the value decides which of the methods gives it;
 * the others must not be called. The instance is passed down from the function's root: as a register where the tree is
 * interpreted, and often as a constant where it is compiled.
 */
public abstract class ExpressionNode extends InstructionNode {

    /** The value, an {@code i32}. */
    public int executeInt(VirtualFrame frame, Instance instance) {
        throw CompilerDirectives.shouldNotReachHere();
    }

    /** The value, an {@code i64}. */
    public long executeLong(VirtualFrame frame, Instance instance) {
        throw CompilerDirectives.shouldNotReachHere();
    }

    /** The value, an {@code f32}. */
    public float executeFloat(VirtualFrame frame, Instance instance) {
        throw CompilerDirectives.shouldNotReachHere();
    }

    /** The value, an {@code f64}. */
    public double executeDouble(VirtualFrame frame, Instance instance) {
        throw CompilerDirectives.shouldNotReachHere();
    }

    /** The value, a {@code v128}. */
    public V128 executeVector(VirtualFrame frame, Instance instance) {
        throw CompilerDirectives.shouldNotReachHere();
    }

    /** The value, a reference; null is null. */
    public Object executeReference(VirtualFrame frame, Instance instance) {
        throw CompilerDirectives.shouldNotReachHere();
    }

    /** The value, boxed. */
    public abstract Object executeBoxed(VirtualFrame frame, Instance instance);
}
