package org.trifola.language.link;

import java.util.List;
import java.util.OptionalInt;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.trifola.language.error.ModuleException;
import org.trifola.language.module.DataSegment;
import org.trifola.language.module.ElementSegment;
import org.trifola.language.module.Global;
import org.trifola.language.module.Import;
import org.trifola.language.module.Module;
import org.trifola.language.module.SegmentMode;
import org.trifola.language.module.Table;
import org.trifola.language.runtime.Code;
import org.trifola.language.runtime.External;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.GlobalInstance;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.Store;
import org.trifola.language.runtime.TableInstance;
import org.trifola.language.runtime.memory.Memory;

/**
 * Instantiates modules.
 *
 * @see <a href="https://webassembly.github.io/spec/core/exec/modules.html#instantiation">Instantiation</a>
 */
public final class Instantiator {

    private final Code code;
    private final Module module;
    private final Store store;
    private final FunctionInstance[] functions;
    private final Memory[] memories;
    private final TableInstance[] tables;
    private final GlobalInstance[] globals;

    private Instantiator(Code code, Store store) {
        this.code = code;
        this.module = code.module();
        this.store = store;
        this.functions = new FunctionInstance[module.importedFunctions()];
        this.memories = new Memory[module.memories().size()];
        this.tables = new TableInstance[module.tables().size()];
        this.globals = new GlobalInstance[module.globals().size()];
    }

    /**
     * A new instance of a module; its start function has run.
     *
     * @param code the code of a valid module
     * @param imports where its imports come from
     * @param store the state of the context that the instance belongs to
     * @throws ModuleException unlinkable, if an import is missing or has another type, or if a memory or a table cannot be
     *             allocated; nothing has happened then
     * @throws org.trifola.language.error.TrapException if an active segment does not fit or the start function traps; what
     *             was copied before stays
     */
    @TruffleBoundary
    public static Instance instantiate(Code code, ImportSource imports, Store store) {
        Instantiator instantiator = new Instantiator(code, store);
        instantiator.resolve(imports);
        return instantiator.instantiate();
    }

    private void resolve(ImportSource imports) {
        List<Import> wanted = module.imports();
        int functionCount = 0;
        int tableCount = 0;
        int memoryCount = 0;
        int globalCount = 0;
        for (int i = 0; i < wanted.size(); i++) {
            External external = imports.resolve(module, wanted.get(i), i);
            ImportMatcher.match(wanted.get(i), external);
            switch (wanted.get(i).type().kind()) {
                case FUNCTION -> functions[functionCount++] = (FunctionInstance) external;
                case TABLE -> tables[tableCount++] = (TableInstance) external;
                case MEMORY -> memories[memoryCount++] = (Memory) external;
                case GLOBAL -> globals[globalCount++] = (GlobalInstance) external;
            }
        }
    }

    private Instance instantiate() {
        allocateMemories();
        allocateTables();
        allocateGlobals();
        Instance instance = new Instance(code, store, functions, memories, tables, globals);
        ConstantEvaluator constants = new ConstantEvaluator(instance, store.config());
        initializeGlobals(constants);
        initializeTables(constants);
        evaluateElements(instance, constants);
        copyElements(instance, constants);
        copyData(instance, constants);
        module.bytes().releaseSoon();
        start(instance);
        return instance;
    }

    private void allocateMemories() {
        for (int i = 0; i < memories.length; i++) {
            if (memories[i] == null) {
                memories[i] = store.allocateMemory(module.memories().get(i));
                if (memories[i] == null) {
                    long pages = module.memories().get(i).minimum();
                    throw tooLarge("memory", i, pages, "pages of 64 KiB", store.config().limits().memoryPages());
                }
            }
        }
    }

    private void allocateTables() {
        for (int i = 0; i < tables.length; i++) {
            if (tables[i] == null) {
                tables[i] = store.allocateTable(module.tables().get(i).type());
                if (tables[i] == null) {
                    long elements = module.tables().get(i).type().minimum();
                    throw tooLarge("table", i, elements, "elements", store.config().limits().tableElements());
                }
            }
        }
    }

    private static ModuleException tooLarge(String kind, int index, long count, String unit, long limit) {
        String reason = Long.compareUnsigned(count, limit) > 0 ? "the limit is " + limit : "there is not enough memory for them";
        return ModuleException.unlinkable("cannot allocate %s %d of %s %s: %s".formatted(kind, index, Long.toUnsignedString(count), unit, reason));
    }

    private void allocateGlobals() {
        for (int i = 0; i < globals.length; i++) {
            if (globals[i] == null) {
                globals[i] = new GlobalInstance(module.globals().get(i).type());
            }
        }
    }

    private void initializeGlobals(ConstantEvaluator constants) {
        for (int i = 0; i < globals.length; i++) {
            Global global = module.globals().get(i);
            if (global.initializer() != null) {
                globals[i].set(constants.evaluate(global.initializer()));
            }
        }
    }

    private void initializeTables(ConstantEvaluator constants) {
        for (int i = 0; i < tables.length; i++) {
            Table table = module.tables().get(i);
            if (table.initializer() != null) {
                tables[i].fill(0, constants.evaluate(table.initializer()), tables[i].size(), null);
            }
        }
    }

    private void evaluateElements(Instance instance, ConstantEvaluator constants) {
        for (int i = 0; i < module.elements().size(); i++) {
            ElementSegment segment = module.elements().get(i);
            switch (segment.mode()) {
                case ACTIVE, PASSIVE -> instance.setElements(i, references(segment, instance, constants));
                case DECLARATIVE -> instance.dropElements(i);
            }
        }
    }

    private static Object[] references(ElementSegment segment, Instance instance, ConstantEvaluator constants) {
        Object[] references = new Object[segment.length()];
        for (int i = 0; i < references.length; i++) {
            references[i] = segment.functions() != null
                            ? instance.function(segment.functions()[i])
                            : constants.evaluate(segment.expressions()[i]);
        }
        return references;
    }

    private void copyElements(Instance instance, ConstantEvaluator constants) {
        for (int i = 0; i < module.elements().size(); i++) {
            ElementSegment segment = module.elements().get(i);
            if (segment.mode() == SegmentMode.ACTIVE) {
                int target = (int) constants.evaluate(segment.target());
                instance.table(segment.table()).init(target, instance.elements(i), 0, segment.length(), null);
                instance.dropElements(i);
            }
        }
        for (int i = module.importedTables(); i < tables.length; i++) {
            tables[i].setInitial();
        }
    }

    private void copyData(Instance instance, ConstantEvaluator constants) {
        for (int i = 0; i < module.data().size(); i++) {
            DataSegment segment = module.data().get(i);
            if (segment.mode() == SegmentMode.ACTIVE) {
                Memory memory = instance.memory(segment.memory());
                long target = constants.evaluateAddress(segment.target(), module.memories().get(segment.memory()).addressType());
                memory.init(target, module.bytes(), segment.offset(), segment.length(), 0, segment.length(), null);
                instance.dropData(i);
            }
        }
    }

    private void start(Instance instance) {
        OptionalInt start = module.start();
        if (start.isPresent()) {
            FunctionInstance function = instance.function(start.getAsInt());
            function.target().call(function.instance(instance));
        }
    }
}
