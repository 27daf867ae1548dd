package org.trifola.wasi;

import java.io.IOException;

import com.oracle.truffle.api.exception.AbstractTruffleException;

import org.trifola.language.error.HostException;
import org.trifola.language.error.OutOfBoundsException;
import org.trifola.language.host.HostCall;
import org.trifola.language.host.HostFunction;
import org.trifola.wasi.error.Errno;

/**
 * A function of an embedder in the place of one of WASI.
 *
 * @param signature the function of WASI
 * @param body the embedder's function
 */
record OverriddenFunction(Signature signature, HostFunction.Body body) implements HostFunction.Body {

    @Override
    public Object call(HostCall call) throws IOException {
        Object result;
        try {
            result = body.call(call);
        } catch (AbstractTruffleException | OutOfBoundsException | SecurityException | UnsupportedOperationException answered) {
            throw answered;
        } catch (RuntimeException failure) {
            throw new HostException("The function in the place of " + signature.text() + " failed: " + failure, call.location());
        }
        if (!signature.givesErrno()) {
            return null;
        }
        if (result == null) {
            return Errno.SUCCESS.code();
        }
        if (result instanceof Integer) {
            return result;
        }
        throw new HostException("The function in the place of " + signature.text() + " gives an error number or null, not " + result + ".", call.location());
    }
}
