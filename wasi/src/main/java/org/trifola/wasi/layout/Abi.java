package org.trifola.wasi.layout;

import java.util.List;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;

/** The module names of WASI whose functions are the same and whose numbers and structs differ. */
public enum Abi {
    /** Preview 1. */
    PREVIEW1("wasi_snapshot_preview1", Whence.SET, Whence.CUR, Whence.END),
    /** What came before it, and what old compilers import. */
    UNSTABLE("wasi_unstable", Whence.CUR, Whence.END, Whence.SET);

    private final String moduleName;
    private final List<Whence> whences;

    Abi(String moduleName, Whence... whences) {
        this.moduleName = moduleName;
        this.whences = List.of(whences);
    }

    /** The name by which guests import the functions. */
    public String moduleName() {
        return moduleName;
    }

    /**
     * What guests import as {@code moduleName}.
     *
     * @throws IllegalArgumentException if that is no name of WASI
     */
    public static Abi named(String moduleName) {
        for (Abi abi : values()) {
            if (abi.moduleName.equals(moduleName)) {
                return abi;
            }
        }
        throw new IllegalArgumentException(moduleName);
    }

    /** Whether it has the function {@code name} of preview 1. */
    public boolean has(String name) {
        return this == PREVIEW1 || !name.equals("sock_accept");
    }

    /**
     * The whence with the number {@code code}.
     *
     * @throws ErrnoException {@link Errno#INVAL} if there is none
     */
    public Whence whence(int code) throws ErrnoException {
        if (code < 0 || code >= whences.size()) {
            throw new ErrnoException(Errno.INVAL);
        }
        return whences.get(code);
    }
}
