package org.trifola.language.binary;

import java.util.List;

import org.trifola.language.binary.section.NameSection;
import org.trifola.language.module.Export;
import org.trifola.language.module.Import;
import org.trifola.language.module.Module;
import org.trifola.language.types.ExternalKind;

/**
 * The names by which backtraces and messages call the functions of a module. A function is called by its name in the
 * name section; else by the first name that it is exported with; else, if it is imported, by the names of the import,
 * {@code env.print}; else by its index, {@code func[7]}. Nothing is read before the first name is asked for.
 */
public final class FunctionNames {

    private final Module module;
    /** By function: the module offset of a name, or the complement of the index of an export, or 0. */
    private volatile int[] sources;

    /** The names of the functions of {@code module}. */
    public FunctionNames(Module module) {
        this.module = module;
    }

    /** The name of the function with the index {@code function}, which the module must have. */
    public String name(int function) {
        int source = sources()[function];
        if (source > 0) {
            String name = NameSection.name(module, source);
            return name != null ? name : index(function);
        }
        if (source < 0) {
            return module.exports().get(~source).name();
        }
        return module.isImportedFunction(function) ? importName(function) : index(function);
    }

    /** Whether the module has a name for the function with the index {@code function}, or exports it with one. */
    public boolean has(int function) {
        return sources()[function] != 0;
    }

    private int[] sources() {
        int[] found = sources;
        if (found == null) {
            found = NameSection.functionNames(module);
            addExports(found);
            sources = found;
        }
        return found;
    }

    private void addExports(int[] into) {
        List<Export> exports = module.exports();
        for (int i = 0; i < exports.size(); i++) {
            Export export = exports.get(i);
            if (export.kind() == ExternalKind.FUNCTION && into[export.index()] == 0) {
                into[export.index()] = ~i;
            }
        }
    }

    private String importName(int function) {
        Import named = module.imports().stream()
                        .filter(candidate -> candidate.type().kind() == ExternalKind.FUNCTION)
                        .skip(function)
                        .findFirst()
                        .orElseThrow();
        return named.module() + "." + named.name();
    }

    private static String index(int function) {
        return "func[" + function + "]";
    }
}
