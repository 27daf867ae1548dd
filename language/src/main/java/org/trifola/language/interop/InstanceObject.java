package org.trifola.language.interop;

import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.utilities.TriState;

import org.trifola.language.data.MembersObject;
import org.trifola.language.data.Meta;
import org.trifola.language.runtime.Instance;

/** An instance as other languages see it; its member {@code exports} has what the module exports. */
@ExportLibrary(InteropLibrary.class)
public final class InstanceObject extends MembersObject {

    private static final String EXPORTS = "exports";

    private final Instance instance;
    private final ExportsObject exports;

    /** {@code instance} as an object. */
    public InstanceObject(Instance instance) {
        this.instance = instance;
        this.exports = new ExportsObject(instance);
    }

    /** What the instance exports. */
    ExportsObject exports() {
        return exports;
    }

    @Override
    protected List<String> memberNames() {
        return List.of(EXPORTS);
    }

    @Override
    protected Object member(String name) {
        return name.equals(EXPORTS) ? exports : null;
    }

    @ExportMessage
    TriState isIdenticalOrUndefined(Object other) {
        return other instanceof InstanceObject object ? TriState.valueOf(instance == object.instance) : TriState.UNDEFINED;
    }

    @ExportMessage
    @TruffleBoundary
    int identityHashCode() {
        return System.identityHashCode(instance);
    }

    @Override
    protected Meta meta() {
        return Meta.INSTANCE;
    }

    @Override
    public String toString() {
        return "instance of " + instance.module().name();
    }
}
