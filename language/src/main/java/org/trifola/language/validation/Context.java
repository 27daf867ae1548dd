package org.trifola.language.validation;

import static org.trifola.language.error.ModuleException.invalid;

import java.util.BitSet;

import org.trifola.language.config.EngineConfig;
import org.trifola.language.error.ModuleException;
import org.trifola.language.module.ElementSegment;
import org.trifola.language.module.Module;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.GlobalType;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.TableType;

/**
 * What the definitions of a module may refer to. Every index is checked here; {@code offset} is always the module offset
 * to blame, and indices are unsigned numbers.
 *
 * @param module the module
 * @param config the enabled features
 * @param references the functions that {@code ref.func} in a body may name: those that occur outside of bodies
 * @see <a href="https://webassembly.github.io/spec/core/valid/conventions.html#contexts">Contexts</a>
 */
record Context(Module module, EngineConfig config, BitSet references) {

    FunctionType type(int index, int offset) {
        check("type", index, module.types().size(), offset);
        return module.types().get(index).functionType();
    }

    FunctionType function(int index, int offset) {
        check("function", index, module.functionCount(), offset);
        return type(module.functionTypes()[index], offset);
    }

    TableType table(int index, int offset) {
        check("table", index, module.tables().size(), offset);
        return module.tables().get(index).type();
    }

    MemoryType memory(int index, int offset) {
        check("memory", index, module.memories().size(), offset);
        return module.memories().get(index);
    }

    GlobalType global(int index, int offset) {
        check("global", index, module.globals().size(), offset);
        return module.globals().get(index).type();
    }

    ElementSegment element(int index, int offset) {
        check("elem segment", index, module.elements().size(), offset);
        return module.elements().get(index);
    }

    void data(int index, int offset) {
        check("data segment", index, module.data().size(), offset);
    }

    /** Checks that {@code index} is an index of one of {@code count} things, which messages call {@code what}. */
    static void check(String what, int index, int count, int offset) {
        if (Integer.compareUnsigned(index, count) >= 0) {
            throw unknown(what, index, count, offset);
        }
    }

    private static ModuleException unknown(String what, int index, int count, int offset) {
        String range = count == 0 ? "there is none" : "the last one is " + (count - 1);
        return invalid("unknown %s %s: %s".formatted(what, Integer.toUnsignedString(index), range), offset);
    }
}
