package org.trifola.language.interop.js;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.oracle.truffle.api.interop.UnsupportedTypeException;

import org.trifola.language.WasmContext;
import org.trifola.language.data.MembersObject;
import org.trifola.language.data.Meta;
import org.trifola.language.data.NullObject;
import org.trifola.language.interop.ExternalObject;
import org.trifola.language.interop.FunctionObject;
import org.trifola.language.interop.MemoryObject;

/**
 * What the {@code WebAssembly} object of Graal.js is made of, with the option {@code js.webassembly}: it finds this in the polyglot
 * bindings, by the name {@link #NAME}, and calls the functions that are its members.
 *
 * @see <a href="https://webassembly.github.io/spec/js-api/">WebAssembly JavaScript Interface</a>
 */
public final class WebAssemblyHook extends MembersObject {

    /** The name by which Graal.js looks for this. */
    public static final String NAME = "WebAssembly";

    private final WasmContext context;
    /** Null until JavaScript asks: most contexts have none, and all these functions are classes that take their time to load. */
    private Map<String, Object> members;
    private MemoryFunctions memories;

    /** The hook of {@code context}. */
    public WebAssemblyHook(WasmContext context) {
        this.context = context;
    }

    private synchronized Map<String, Object> members() {
        if (members == null) {
            members = new LinkedHashMap<>();
            addAll();
        }
        return members;
    }

    private void addAll() {
        memories = new MemoryFunctions(context);
        TableFunctions tables = new TableFunctions(context);
        members.put("ref_null", NullObject.INSTANCE);
        add("module_instantiate", 2, ModuleFunctions::instantiate);
        add("module_exports", 1, ModuleFunctions::exports);
        add("module_imports", 1, ModuleFunctions::imports);
        add("custom_sections", 2, ModuleFunctions::customSections);
        add("instance_export", 2, ModuleFunctions::export);
        add("func_type", 1, WebAssemblyHook::functionType);
        add("is_func", 1, arguments -> arguments[0] instanceof FunctionObject);
        add("mem_alloc", 2, memories::allocate);
        add("mem_grow", 2, MemoryFunctions::grow);
        // Typed arrays read the memory itself; a buffer of Java might outlive it.
        add("mem_as_byte_buffer", 1, arguments -> NullObject.INSTANCE);
        add("mem_set_grow_callback", 1, memories::setGrowCallback);
        // Nothing waits in a memory, as there are no instructions for it so far.
        add("mem_set_notify_callback", 1, arguments -> NullObject.INSTANCE);
        add("mem_set_wait_callback", 1, arguments -> NullObject.INSTANCE);
        add("table_alloc", 3, tables::allocate);
        add("table_grow", 2, TableFunctions::grow);
        add("table_read", 2, TableFunctions::read);
        add("table_write", 3, TableFunctions::write);
        add("table_size", 1, TableFunctions::size);
        add("global_alloc", 3, GlobalFunctions::allocate);
        add("global_read", 1, GlobalFunctions::read);
        add("global_write", 2, GlobalFunctions::write);
        add("embedder_data_get", 1, arguments -> external(arguments[0]).embedderData());
        add("embedder_data_set", 2, this::setEmbedderData);
    }

    private void add(String name, int arity, HookFunction.Body body) {
        members.put(name, new HookFunction(name, arity, body));
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
    protected List<String> memberNames() {
        return List.copyOf(members().keySet());
    }

    @Override
    protected Object member(String name) {
        return members().get(name);
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
