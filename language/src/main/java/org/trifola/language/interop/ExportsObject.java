package org.trifola.language.interop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.utilities.TriState;

import org.trifola.language.data.ArrayObject;
import org.trifola.language.data.Display;
import org.trifola.language.data.LanguageObject;
import org.trifola.language.data.Meta;
import org.trifola.language.module.Export;
import org.trifola.language.runtime.External;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.GlobalInstance;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.TableInstance;
import org.trifola.language.runtime.memory.Memory;
import org.trifola.language.types.ExternalKind;

/** The exports of an instance as other languages see them: members, in the order in which the module declares them. */
@ExportLibrary(InteropLibrary.class)
public final class ExportsObject extends LanguageObject {

    private final Instance instance;
    private final SequencedMap<String, Export> exports = new LinkedHashMap<>();

    /** The exports of {@code instance}. */
    ExportsObject(Instance instance) {
        this.instance = instance;
        for (Export export : instance.module().exports()) {
            exports.put(export.name(), export);
        }
    }

    @ExportMessage
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return ArrayObject.of(List.copyOf(exports.keySet()));
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberReadable(String name) {
        return exports.containsKey(name);
    }

    @ExportMessage
    @TruffleBoundary
    Object readMember(String name) throws UnknownIdentifierException {
        External external = instance.external(export(name));
        return switch (external.type().kind()) {
            case FUNCTION -> FunctionObject.of((FunctionInstance) external);
            case TABLE -> TableObject.of((TableInstance) external);
            case MEMORY -> MemoryObject.of((Memory) external);
            case GLOBAL -> GlobalObject.of((GlobalInstance) external);
        };
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberInvocable(String name) {
        Export export = exports.get(name);
        return export != null && export.kind() == ExternalKind.FUNCTION;
    }

    @ExportMessage
    Object invokeMember(String name, Object[] arguments, @CachedLibrary(limit = "3") InteropLibrary functions)
                    throws UnknownIdentifierException, UnsupportedMessageException, ArityException, UnsupportedTypeException {
        return functions.execute(function(name), arguments);
    }

    @TruffleBoundary
    private FunctionObject function(String name) throws UnknownIdentifierException, UnsupportedMessageException {
        Export export = export(name);
        if (export.kind() != ExternalKind.FUNCTION) {
            throw UnsupportedMessageException.create();
        }
        return FunctionObject.of(instance.function(export.index()));
    }

    private Export export(String name) throws UnknownIdentifierException {
        Export export = exports.get(name);
        if (export == null) {
            throw UnknownIdentifierException.create(name);
        }
        return export;
    }

    @ExportMessage
    TriState isIdenticalOrUndefined(Object other) {
        return other instanceof ExportsObject object ? TriState.valueOf(instance == object.instance) : TriState.UNDEFINED;
    }

    @ExportMessage
    @TruffleBoundary
    int identityHashCode() {
        return System.identityHashCode(instance);
    }

    @Override
    protected Meta meta() {
        return Meta.EXPORTS;
    }

    @Override
    public String toString() {
        return Display.count(exports.size(), "export") + " of " + instance.module().name();
    }
}
