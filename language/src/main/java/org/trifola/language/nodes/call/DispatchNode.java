package org.trifola.language.nodes.call;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.ReportPolymorphism.Megamorphic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.HeapType;
import org.trifola.language.types.Subtyping;

/**
 * Calls a function that is known only at run time, through an inline cache on its call target: a call target has one
 * type, so that what is in the cache need not be checked again.
 */
public abstract class DispatchNode extends Node {

    /** Cases of one call site before it calls indirectly. */
    static final int CACHE_SIZE = 6;

    private final HeapType expected;

    DispatchNode(DefinedType expected) {
        this.expected = expected;
    }

    static DispatchNode create(DefinedType expected) {
        return DispatchNodeGen.create(expected);
    }

    /** Calls {@code function} with {@code arguments}; traps if its type is not the expected one. */
    abstract Object execute(FunctionInstance function, Object[] arguments);

    @Specialization(guards = "function.resolvedTarget() == target", limit = "CACHE_SIZE")
    static Object cached(@SuppressWarnings("unused") FunctionInstance function, Object[] arguments,
                    @SuppressWarnings("unused") @Cached("checkedTarget(function)") CallTarget target,
                    @Cached("create(target)") DirectCallNode call) {
        return call.call(arguments);
    }

    @Megamorphic
    @Specialization(replaces = "cached")
    Object uncached(FunctionInstance function, Object[] arguments, @Cached IndirectCallNode call) {
        return call.call(checkedTarget(function), arguments);
    }

    final CallTarget checkedTarget(FunctionInstance function) {
        if (function.type() != expected && !matches(function.type())) {
            CompilerDirectives.transferToInterpreter();
            throw new TrapException(TrapKind.INDIRECT_CALL_TYPE_MISMATCH, this);
        }
        return function.target();
    }

    @TruffleBoundary
    private boolean matches(HeapType type) {
        return Subtyping.matches(type, expected);
    }
}
