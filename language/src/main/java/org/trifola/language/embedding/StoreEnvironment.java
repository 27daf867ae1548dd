package org.trifola.language.embedding;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.nodes.Node;
import org.graalvm.options.OptionValues;

import org.trifola.language.WasmOptions;
import org.trifola.language.error.ExitException;
import org.trifola.language.host.HostEnvironment;

/** What the functions of the host may do in one store. */
final class StoreEnvironment implements HostEnvironment {

    private final List<String> arguments;
    private final Map<String, String> variables;
    private final InputStream in;
    private final OutputStream out;
    private final OutputStream err;
    private final boolean sockets;
    private final OptionValues options;

    StoreEnvironment(WasmStore.Builder settings, OptionValues options) {
        this.arguments = settings.arguments;
        this.variables = settings.variables;
        this.in = settings.in;
        this.out = settings.out;
        this.err = settings.err;
        this.sockets = settings.sockets;
        this.options = options;
    }

    @Override
    public List<String> arguments() {
        return arguments;
    }

    @Override
    public Map<String, String> variables() {
        return variables;
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public OutputStream err() {
        return err;
    }

    /** A store has no file system; directories are given as objects of Java. */
    @Override
    public TruffleFile publicFile(String path) {
        throw new SecurityException("Files are given to a store by its imports, not by options: " + path);
    }

    @Override
    public boolean allowsSockets() {
        return sockets;
    }

    @Override
    public String option(String name) {
        return WasmOptions.text(options, name);
    }

    @Override
    public void exit(Node location, int code) {
        throw new ExitException(code);
    }
}
