package org.trifola.language.interop.js;

import com.oracle.truffle.api.exception.AbstractTruffleException;

/** JavaScript asked for what cannot be; it makes an error of its own of the message. */
@SuppressWarnings("serial")
final class RefusedException extends AbstractTruffleException {

    private static final long serialVersionUID = 1L;

    /** @param message one sentence */
    RefusedException(String message) {
        super(message);
    }
}
