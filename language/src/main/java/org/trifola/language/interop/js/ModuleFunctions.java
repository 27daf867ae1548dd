package org.trifola.language.interop.js;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;

import org.trifola.language.data.ArrayObject;
import org.trifola.language.data.BytesObject;
import org.trifola.language.data.RecordObject;
import org.trifola.language.interop.InstanceObject;
import org.trifola.language.interop.ModuleObject;
import org.trifola.language.module.CustomSection;
import org.trifola.language.module.Export;
import org.trifola.language.module.Import;
import org.trifola.language.module.Module;
import org.trifola.language.module.ModuleBytes;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.ExternalKind;
import org.trifola.language.types.ExternalType;
import org.trifola.language.types.GlobalType;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.TableType;

/** What JavaScript asks of modules and instances. */
final class ModuleFunctions {

    private static final String EXPORTS = "exports";

    private ModuleFunctions() {
    }

    private static ModuleObject module(Object argument) throws UnsupportedTypeException {
        return HookArguments.object(ModuleObject.class, "module", argument);
    }

    /** (module, imports): a new instance. */
    static Object instantiate(Object[] arguments) throws ArityException, UnsupportedTypeException {
        ModuleObject module = module(arguments[0]);
        try {
            return InteropLibrary.getUncached(module).instantiate(module, arguments[1]);
        } catch (UnsupportedMessageException e) {
            throw UnsupportedTypeException.create(arguments, e.getMessage());
        }
    }

    /** (instance, name): what the instance exports by a name, the same object each time. */
    static Object export(Object[] arguments) throws UnsupportedTypeException {
        InstanceObject instance = HookArguments.object(InstanceObject.class, "instance", arguments[0]);
        try {
            Object exports = InteropLibrary.getUncached(instance).readMember(instance, EXPORTS);
            return InteropLibrary.getUncached(exports).readMember(exports, HookArguments.text(arguments[1]));
        } catch (UnknownIdentifierException | UnsupportedMessageException e) {
            throw new RefusedException("The instance has no export of that name: " + e.getMessage());
        }
    }

    /** (module): {@code name}, {@code kind} and {@code type} of each export. */
    static Object exports(Object[] arguments) throws UnsupportedTypeException {
        Module module = module(arguments[0]).module();
        List<Object> exports = new ArrayList<>();
        for (Export export : module.exports()) {
            SequencedMap<String, Object> members = new LinkedHashMap<>();
            members.put("name", export.name());
            exports.add(external(members, module.typeOf(export), export.index()));
        }
        return new ArrayObject(exports.toArray());
    }

    /** (module): {@code module}, {@code name}, {@code kind} and {@code type} of each import. */
    static Object imports(Object[] arguments) throws UnsupportedTypeException {
        List<Object> imports = new ArrayList<>();
        int functions = 0;
        for (Import imported : module(arguments[0]).module().imports()) {
            SequencedMap<String, Object> members = new LinkedHashMap<>();
            members.put("module", imported.module());
            members.put("name", imported.name());
            imports.add(external(members, imported.type(), functions));
            functions += imported.type().kind() == ExternalKind.FUNCTION ? 1 : 0;
        }
        return new ArrayObject(imports.toArray());
    }

    private static RecordObject external(SequencedMap<String, Object> members, ExternalType type, int index) {
        members.put("kind", type.kind().toString());
        members.put("type", switch (type.kind()) {
            case FUNCTION -> TypeTexts.function(index, ((DefinedType) type).functionType());
            case TABLE -> TypeTexts.table((TableType) type);
            case MEMORY -> TypeTexts.memory((MemoryType) type);
            case GLOBAL -> TypeTexts.global((GlobalType) type);
        });
        return new RecordObject(members.get("name") + ": " + type, members);
    }

    /** (module, name): the contents of the custom sections of a name. */
    static Object customSections(Object[] arguments) throws UnsupportedTypeException {
        Module module = module(arguments[0]).module();
        String name = HookArguments.text(arguments[1]);
        List<Object> sections = new ArrayList<>();
        for (CustomSection section : module.customSections()) {
            if (section.name().equals(name)) {
                ModuleBytes.Part part = module.bytes().part(section.offset(), section.offset() + section.length());
                int from = section.offset() - part.start();
                sections.add(new BytesObject(Arrays.copyOfRange(part.array(), from, from + section.length())));
            }
        }
        return new ArrayObject(sections.toArray());
    }
}
