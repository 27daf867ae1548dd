package org.trifola.language;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.host.HostEnvironment;

/** What the functions of the host may do in one polyglot context: what the embedder lets the language do. */
final class ContextEnvironment implements HostEnvironment {

    private final Env environment;

    ContextEnvironment(Env environment) {
        this.environment = environment;
    }

    /** The names by which built-in modules can be imported besides their own, and the names of those modules. */
    Map<String, String> builtins() {
        return WasmOptions.builtins(environment.getOptions());
    }

    /** The object of Java that {@code value} stands for in the context, or null if it stands for none. */
    Object hostObject(Object value) {
        return environment.isHostObject(value) ? environment.asHostObject(value) : null;
    }

    /** The object {@code host} of Java as a value of the context. */
    Object guestValue(Object host) {
        return environment.asGuestValue(host);
    }

    /** Whether {@code value} is an object of the host, or stands for one. */
    boolean isOfHost(Object value) {
        Object object = guestValue(this);
        InteropLibrary interop = InteropLibrary.getUncached();
        try {
            return interop.hasLanguage(value) && interop.getLanguage(value) == interop.getLanguage(object);
        } catch (UnsupportedMessageException e) {
            throw CompilerDirectives.shouldNotReachHere(e);
        }
    }

    @Override
    public List<String> arguments() {
        return List.of(environment.getApplicationArguments());
    }

    @Override
    public Map<String, String> variables() {
        return environment.getEnvironment();
    }

    @Override
    public InputStream in() {
        return environment.in();
    }

    @Override
    public OutputStream out() {
        return environment.out();
    }

    @Override
    public OutputStream err() {
        return environment.err();
    }

    @Override
    public TruffleFile publicFile(String path) {
        return environment.getPublicTruffleFile(path);
    }

    @Override
    public boolean allowsSockets() {
        return environment.isSocketIOAllowed();
    }

    @Override
    public String option(String name) {
        return WasmOptions.text(environment.getOptions(), name);
    }

    @Override
    public void exit(Node location, int code) {
        environment.getContext().closeExited(location, code);
    }
}
