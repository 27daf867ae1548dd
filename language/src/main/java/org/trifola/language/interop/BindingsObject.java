package org.trifola.language.interop;

import java.util.List;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import org.trifola.language.WasmContext;
import org.trifola.language.data.MembersObject;
import org.trifola.language.data.Meta;
import org.trifola.language.data.NullObject;
import org.trifola.language.runtime.Instance;

/**
 * The bindings of the language in a context. Their member {@code caller} is, while a function of another language runs
 * that an instance has called, that instance, and else null.
 */
@ExportLibrary(InteropLibrary.class)
public final class BindingsObject extends MembersObject {

    private static final String CALLER = "caller";

    private final WasmContext context;

    /** The bindings in {@code context}. */
    public BindingsObject(WasmContext context) {
        this.context = context;
    }

    @ExportMessage
    boolean isScope() {
        return true;
    }

    @Override
    protected List<String> memberNames() {
        return List.of(CALLER);
    }

    @Override
    protected Object member(String name) {
        if (!name.equals(CALLER)) {
            return null;
        }
        Instance caller = context.caller();
        return caller == null ? NullObject.INSTANCE : new InstanceObject(caller);
    }

    @Override
    protected Meta meta() {
        return Meta.BINDINGS;
    }

    @Override
    public String toString() {
        return "WebAssembly";
    }
}
