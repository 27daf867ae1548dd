package org.trifola.language.error;

import com.oracle.truffle.api.nodes.Node;

/** A function of the host that could not be called, or that gave what its type in the guest does not allow. */
@SuppressWarnings("serial")
public final class HostException extends FailureException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message one sentence: the function, what was expected, what was given
     * @param location the node that called it
     */
    public HostException(String message, Node location) {
        super(message, UNLIMITED_STACK_TRACE, location);
    }

    @Override
    public String failureType() {
        return "trap";
    }

    @Override
    public String failure() {
        return getMessage();
    }
}
