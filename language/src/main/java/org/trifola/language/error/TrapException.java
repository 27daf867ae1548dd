package org.trifola.language.error;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;

/** A trap: the guest did what the specification answers by ending the computation. */
public final class TrapException extends AbstractTruffleException {

    private static final long serialVersionUID = 1L;

    private final TrapKind kind;

    /**
     * @param kind why the computation ends
     * @param location the node where it ends, or null where no instruction is at fault
     */
    public TrapException(TrapKind kind, Node location) {
        super(kind.message(), location);
        this.kind = kind;
    }

    /** Why the computation ended. */
    public TrapKind kind() {
        return kind;
    }
}
