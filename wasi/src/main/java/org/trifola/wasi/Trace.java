package org.trifola.wasi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.trifola.language.error.OutOfBoundsException;
import org.trifola.language.host.HostFunction;
import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.HostFailure;

/**
 * Writes a line when a guest calls a function of WASI, and one when the call is over.
 *
 * @param out where the lines go
 * @param scopes which functions are traced
 */
record Trace(OutputStream out, Set<TraceScope> scopes) {

    /** No function is traced. */
    static final Trace NONE = new Trace(OutputStream.nullOutputStream(), Set.of());

    /** {@code function} with its body, traced if it is in one of the scopes. */
    HostFunction of(Signature signature, HostFunction function) {
        return scopes.stream().anyMatch(scope -> scope.has(signature)) ? new HostFunction(function.type(), traced(signature, function.body())) : function;
    }

    private HostFunction.Body traced(Signature signature, HostFunction.Body body) {
        return call -> {
            TracedCall traced = new TracedCall(signature, call);
            line("==> " + signature.text() + "(" + traced.arguments() + ")");
            Object result;
            try {
                result = body.call(call);
            } catch (OutOfBoundsException outside) {
                line("<== " + Errno.FAULT);
                throw outside;
            } catch (IOException | SecurityException | UnsupportedOperationException failure) {
                line("<== " + HostFailure.errno(failure));
                throw failure;
            }
            line("<== " + (result instanceof Integer code ? traced.results(code) : ""));
            return result;
        };
    }

    private void line(String text) throws IOException {
        synchronized (out) {
            out.write((text.stripTrailing() + '\n').getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
