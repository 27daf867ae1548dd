package org.trifola.language.interop;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;

import org.trifola.language.WasmContext;
import org.trifola.language.WasmLanguage;
import org.trifola.language.data.Display;
import org.trifola.language.host.HostImports;
import org.trifola.language.link.HostLinker;
import org.trifola.language.link.ImportMatcher;
import org.trifola.language.link.ImportSource;
import org.trifola.language.module.Import;
import org.trifola.language.module.Module;
import org.trifola.language.runtime.External;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.GlobalInstance;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.GlobalType;

/**
 * What one instance imports: from an object of another language, {@code {module: {name: value}}}, and where that has no
 * such module, from the built-in ones. A module may also be given as an instance, for its exports.
 */
final class PolyglotImports implements ImportSource {

    private final WasmContext context;
    private final Object imports;
    private final HostLinker host;

    /**
     * @param context the context of the instance
     * @param imports the object of another language, or one that is null there
     */
    PolyglotImports(WasmContext context, Object imports) {
        this.context = context;
        this.imports = imports;
        this.host = new HostLinker(WasmLanguage.get(null), context.hostModules());
    }

    @Override
    public External resolve(Module module, Import wanted, int index) {
        HostImports all = context.hostImports(imports);
        if (all != null) {
            return host.resolve(wanted, all);
        }
        Object given = Members.read(imports, wanted.module());
        HostImports one = given == null ? null : context.hostImports(given);
        if (given == null || one != null) {
            return host.resolve(wanted, one);
        }
        Object value = Members.read(given instanceof InstanceObject instance ? instance.exports() : given, wanted.name());
        if (value == null) {
            throw ImportMatcher.unknown(wanted, "the module \"" + wanted.module() + "\" that was given has no member \"" + wanted.name() + '"');
        }
        External external = external(wanted, value);
        if (external == null) {
            throw ImportMatcher.incompatible(wanted, Display.of(value));
        }
        return external;
    }

    /** {@code value}, a value of another language, as what {@code wanted} wants, or null if it cannot be that. */
    private static External external(Import wanted, Object value) {
        return switch (wanted.type().kind()) {
            case FUNCTION -> function(wanted, (DefinedType) wanted.type(), value);
            case TABLE -> value instanceof TableObject object ? object.table() : null;
            case MEMORY -> value instanceof MemoryObject object ? object.memory() : null;
            case GLOBAL -> value instanceof GlobalObject object ? object.global() : constant((GlobalType) wanted.type(), value);
        };
    }

    private static External function(Import wanted, DefinedType type, Object value) {
        if (value instanceof FunctionObject object) {
            return object.function();
        }
        if (!InteropLibrary.getUncached(value).isExecutable(value)) {
            return null;
        }
        return ForeignFunctionNode.link(WasmLanguage.get(null), wanted.module() + "." + wanted.name(), type, value);
    }

    private static External constant(GlobalType type, Object value) {
        if (type.mutable()) {
            return null;
        }
        try {
            GlobalInstance global = new GlobalInstance(type);
            global.set(ValueConversion.fromHost(type.valueType(), value, InteropLibrary.getUncached(value)));
            return global;
        } catch (UnsupportedMessageException e) {
            return null;
        }
    }
}
