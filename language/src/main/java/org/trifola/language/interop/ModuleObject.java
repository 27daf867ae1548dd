package org.trifola.language.interop;

import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import org.trifola.language.WasmContext;
import org.trifola.language.data.Display;
import org.trifola.language.data.MembersObject;
import org.trifola.language.data.Meta;
import org.trifola.language.data.MethodObject;
import org.trifola.language.data.NullObject;
import org.trifola.language.error.ModuleException;
import org.trifola.language.error.RejectedModuleException;
import org.trifola.language.link.Instantiator;
import org.trifola.language.module.Module;
import org.trifola.language.runtime.Code;

/**
 * A module as other languages see it. It can be instantiated, with an object of imports or none, and tells its
 * {@code name}, {@code imports} and {@code exports}. {@code newInstance} as a member does the same as to instantiate it.
 */
@ExportLibrary(InteropLibrary.class)
public final class ModuleObject extends MembersObject {

    private static final String NAME = "name";
    private static final String IMPORTS = "imports";
    private static final String EXPORTS = "exports";
    private static final String NEW_INSTANCE = "newInstance";

    private final Code code;

    /** The module with the code {@code code}. */
    ModuleObject(Code code) {
        this.code = code;
    }

    /** The module. */
    public Module module() {
        return code.module();
    }

    @ExportMessage
    boolean isInstantiable() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object instantiate(Object[] arguments) throws ArityException, UnsupportedTypeException {
        MethodArguments.checkCount(arguments, 0, 1);
        Object imports = arguments.length == 1 ? arguments[0] : NullObject.INSTANCE;
        InteropLibrary interop = InteropLibrary.getUncached(imports);
        if (!interop.isNull(imports) && !Members.has(imports)) {
            throw UnsupportedTypeException.create(arguments, "The imports of a module are an object of objects, not " + Display.of(imports) + ".");
        }
        WasmContext context = WasmContext.get(null);
        try {
            return new InstanceObject(Instantiator.instantiate(code, new PolyglotImports(context, imports), context.store()));
        } catch (ModuleException e) {
            throw RejectedModuleException.of(e, code.module().name(), null);
        }
    }

    @Override
    protected List<String> memberNames() {
        return List.of(NAME, IMPORTS, EXPORTS, NEW_INSTANCE);
    }

    @Override
    protected Object member(String name) {
        return switch (name) {
            case NAME -> code.module().name();
            case IMPORTS -> Descriptions.imports(code.module());
            case EXPORTS -> Descriptions.exports(code.module());
            case NEW_INSTANCE -> new MethodObject(this, NEW_INSTANCE);
            default -> null;
        };
    }

    @Override
    protected boolean isMethod(String name) {
        return name.equals(NEW_INSTANCE);
    }

    @Override
    protected Object invoke(String name, Object[] arguments) throws ArityException, UnsupportedTypeException {
        return instantiate(arguments);
    }

    @Override
    protected Meta meta() {
        return Meta.MODULE;
    }

    @Override
    public String toString() {
        Module module = code.module();
        return "module " + module.name() + " (" + Display.count(module.imports().size(), "import") + ", " + Display.count(module.exports().size(), "export") + ")";
    }
}
