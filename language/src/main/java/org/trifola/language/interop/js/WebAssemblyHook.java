package org.trifola.language.interop.js;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;

import org.trifola.language.data.MembersObject;
import org.trifola.language.data.Meta;
import org.trifola.language.data.MethodObject;
import org.trifola.language.data.NullObject;
import org.trifola.language.interop.ExternalObject;
import org.trifola.language.interop.FunctionObject;
import org.trifola.language.interop.MemoryObject;
import org.trifola.language.runtime.Store;

/**
 * What the {@code WebAssembly} object of Graal.js is made of, with the option {@code js.webassembly}: it finds this in the polyglot
 * bindings, by the name {@link #NAME}, and calls the functions that are its members.
 *
 * @see <a href="https://webassembly.github.io/spec/js-api/">WebAssembly JavaScript Interface</a>
 */
public final class WebAssemblyHook extends MembersObject {

    /** The name by which Graal.js looks for this. */
    public static final String NAME = "WebAssembly";

    private static final String REF_NULL = "ref_null";

    private final Store store;
    private final MemoryFunctions memories;

    /** @param store where memories and tables belong that JavaScript makes */
    public WebAssemblyHook(Store store) {
        this.store = store;
        this.memories = new MemoryFunctions(store);
    }

    @Override
    protected List<String> memberNames() {
        List<String> names = new ArrayList<>(HookFunction.names());
        names.add(REF_NULL);
        return names;
    }

    @Override
    protected Object member(String name) {
        if (name.equals(REF_NULL)) {
            return NullObject.INSTANCE;
        }
        return isMethod(name) ? new MethodObject(this, name) : null;
    }

    @Override
    protected boolean isMethod(String name) {
        return HookFunction.of(name) != null;
    }

    @Override
    protected Object invoke(String name, Object[] arguments) throws ArityException, UnsupportedTypeException {
        HookFunction function = HookFunction.of(name);
        function.checkCount(arguments);
        return switch (function) {
            case MODULE_INSTANTIATE -> ModuleFunctions.instantiate(arguments);
            case MODULE_EXPORTS -> ModuleFunctions.exports(arguments);
            case MODULE_IMPORTS -> ModuleFunctions.imports(arguments);
            case CUSTOM_SECTIONS -> ModuleFunctions.customSections(arguments);
            case INSTANCE_EXPORT -> ModuleFunctions.export(arguments);
            case FUNC_TYPE -> functionType(arguments);
            case IS_FUNC -> arguments[0] instanceof FunctionObject;
            case MEM_ALLOC -> memories.allocate(arguments);
            case MEM_GROW -> MemoryFunctions.grow(arguments);
            case MEM_SET_GROW_CALLBACK -> memories.setGrowCallback(arguments);
            // Typed arrays read the memory itself; a buffer of Java might outlive it. Nothing waits in a memory, for lack of instructions.
            case MEM_AS_BYTE_BUFFER, MEM_SET_NOTIFY_CALLBACK, MEM_SET_WAIT_CALLBACK -> NullObject.INSTANCE;
            case TABLE_ALLOC -> TableFunctions.allocate(store, arguments);
            case TABLE_GROW -> TableFunctions.grow(arguments);
            case TABLE_READ -> TableFunctions.read(arguments);
            case TABLE_WRITE -> TableFunctions.write(arguments);
            case TABLE_SIZE -> TableFunctions.size(arguments);
            case GLOBAL_ALLOC -> GlobalFunctions.allocate(arguments);
            case GLOBAL_READ -> GlobalFunctions.read(arguments);
            case GLOBAL_WRITE -> GlobalFunctions.write(arguments);
            case EMBEDDER_DATA_GET -> external(arguments[0]).embedderData();
            case EMBEDDER_DATA_SET -> setEmbedderData(arguments);
        };
    }

    private static ExternalObject external(Object argument) throws UnsupportedTypeException {
        return HookArguments.object(ExternalObject.class, "function, table, memory or global", argument);
    }

    private static Object functionType(Object[] arguments) throws UnsupportedTypeException {
        FunctionObject function = HookArguments.object(FunctionObject.class, "function", arguments[0]);
        return TypeTexts.function(Math.max(0, function.function().index()), function.function().type().functionType());
    }

    /** From now on JavaScript has an object of its own for this. */
    private Object setEmbedderData(Object[] arguments) throws UnsupportedTypeException {
        ExternalObject external = external(arguments[0]);
        external.setEmbedderData(arguments[1]);
        if (external instanceof MemoryObject memory) {
            memories.watch(memory);
        }
        return NullObject.INSTANCE;
    }

    @Override
    protected Meta meta() {
        return Meta.BINDINGS;
    }

    @Override
    public String toString() {
        return "what Graal.js makes WebAssembly of";
    }
}
