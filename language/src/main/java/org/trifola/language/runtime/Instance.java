package org.trifola.language.runtime;

import java.util.concurrent.CancellationException;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.module.DataSegment;
import org.trifola.language.module.Export;
import org.trifola.language.module.Module;
import org.trifola.language.runtime.memory.Memory;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.HeapType;
import org.trifola.language.types.Subtyping;

/**
 * An instance of a module: its functions, memories, tables, globals and segments.
 *
 * @see <a href="https://webassembly.github.io/spec/core/exec/runtime.html#module-instances">Module instances</a>
 */
public final class Instance {

    /** About so many calls of functions from now on, methods let others interrupt them. A field, as they count themselves. */
    public int callsToPoll;

    private Object machineState;

    private final Code code;
    private final Store store;
    private final Memory memory;
    @CompilationFinal(dimensions = 1) private final FunctionInstance[] functions;
    @CompilationFinal(dimensions = 1) private final Memory[] memories;
    @CompilationFinal(dimensions = 1) private final TableInstance[] tables;
    @CompilationFinal(dimensions = 1) private final GlobalInstance[] globals;
    private final DefinedType[] types;
    private final Object[][] elements;
    private final boolean[] droppedData;

    /**
     * @param code the code of the module
     * @param store what it belongs to
     * @param importedFunctions the imported functions, in order
     * @param memories all memories, imported ones first
     * @param tables all tables, imported ones first
     * @param globals all globals, imported ones first; those of the module may be set later
     */
    public Instance(Code code, Store store, FunctionInstance[] importedFunctions, Memory[] memories, TableInstance[] tables, GlobalInstance[] globals) {
        Module module = code.module();
        this.code = code;
        this.store = store;
        this.functions = new FunctionInstance[module.functionCount()];
        System.arraycopy(importedFunctions, 0, functions, 0, importedFunctions.length);
        this.memories = memories;
        this.memory = memories.length > 0 ? memories[0] : null;
        this.tables = tables;
        this.globals = globals;
        this.types = code.types();
        this.elements = new Object[module.elements().size()][];
        this.droppedData = new boolean[module.data().size()];
        code.add(this);
        store.add(code);
    }

    /** The code of the module, shared with its other instances. */
    public Code code() {
        return code;
    }

    /**
     * Checks that the guest may go on.
     *
     * @throws CancellationException if the store is closed
     */
    public void checkOpen() {
        if (store.isClosed()) {
            throw closed();
        }
    }

    @TruffleBoundary
    private static CancellationException closed() {
        return new CancellationException("the store of the guest was closed while it ran");
    }

    /** The module. */
    public Module module() {
        return code.module();
    }

    /** The type with the index {@code index} of the module. */
    public DefinedType type(int index) {
        return types[index];
    }

    /** The memory with the index 0, or null if there is none. */
    public Memory memory() {
        return memory;
    }

    /** The memory with the index {@code index}. */
    public Memory memory(int index) {
        return index == 0 ? memory : memories[index];
    }

    /** The table with the index {@code index}. */
    public TableInstance table(int index) {
        return tables[index];
    }

    /**
     * The function that {@code call_indirect} calls: the element {@code index} of a table, if it has the type with the index {@code type}.
     *
     * @throws TrapException if there is no such element, it is null, or its type is another one
     */
    public FunctionInstance callee(int index, int table, int type) {
        Object element = table(table).get(index, TrapKind.UNDEFINED_ELEMENT, null);
        if (element == null) {
            throw new TrapException(TrapKind.UNINITIALIZED_ELEMENT, index, null);
        }
        FunctionInstance function = (FunctionInstance) element;
        DefinedType expected = type(type);
        if (function.type() != expected && !Subtyping.matches((HeapType) function.type(), expected)) {
            throw new TrapException(TrapKind.INDIRECT_CALL_TYPE_MISMATCH, null);
        }
        return function;
    }

    /** The global with the index {@code index}. */
    public GlobalInstance global(int index) {
        return globals[index];
    }

    /** The imported function with the index {@code index}. */
    public FunctionInstance importedFunction(int index) {
        return functions[index];
    }

    /** The function with the index {@code index}, the same object each time. */
    @TruffleBoundary
    public synchronized FunctionInstance function(int index) {
        FunctionInstance function = functions[index];
        if (function == null) {
            function = new FunctionInstance(module().types().get(module().functionTypes()[index]), this, index);
            functions[index] = function;
        }
        return function;
    }

    /** What {@code export}, an export of the module, stands for. */
    public External external(Export export) {
        return switch (export.kind()) {
            case FUNCTION -> function(export.index());
            case TABLE -> table(export.index());
            case MEMORY -> memory(export.index());
            case GLOBAL -> global(export.index());
        };
    }

    /** The references of the element segment {@code index}; none once it is dropped. */
    public Object[] elements(int index) {
        return elements[index];
    }

    /** Sets the references of the element segment {@code index}. */
    public void setElements(int index, Object[] references) {
        elements[index] = references;
    }

    /** Drops the element segment {@code index}. */
    public void dropElements(int index) {
        elements[index] = new Object[0];
    }

    /**
     * Copies bytes of the data segment {@code segment}, which has none once it is dropped, to the memory {@code index}.
     *
     * @param to the address of the first byte
     * @param from the offset in the segment of the first byte
     * @param length the number of bytes
     * @param location the node to blame where an address is out of bounds, or null
     */
    @TruffleBoundary
    public void initMemory(int index, int segment, long to, long from, long length, Node location) {
        DataSegment data = module().data().get(segment);
        int available = droppedData[segment] ? 0 : data.length();
        memory(index).init(to, module().bytes(), data.offset(), available, from, length, location);
    }

    /** What machine code of the module knows of this instance, or null. */
    public Object machineState() {
        return machineState;
    }

    /** Sets what machine code of the module knows of this instance. */
    public void setMachineState(Object state) {
        machineState = state;
    }

    /** Drops the data segment {@code index}. */
    public void dropData(int index) {
        droppedData[index] = true;
    }
}
