package org.trifola.language.interop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.SequencedMap;

import org.trifola.language.data.ArrayObject;
import org.trifola.language.data.RecordObject;
import org.trifola.language.module.Export;
import org.trifola.language.module.Import;
import org.trifola.language.module.Module;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.ExternalType;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.GlobalType;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.TableType;
import org.trifola.language.types.ValueType;

/** What a module tells of its imports, its exports and their types, by the names of the JavaScript interface. */
final class Descriptions {

    private Descriptions() {
    }

    /** The exports of {@code module}, in order: {@code name}, {@code kind} and {@code type}. */
    static ArrayObject exports(Module module) {
        return new ArrayObject(module.exports().stream().map(export -> export(module, export)).toArray());
    }

    /** The imports of {@code module}, in order: {@code module}, {@code name}, {@code kind} and {@code type}. */
    static ArrayObject imports(Module module) {
        return new ArrayObject(module.imports().stream().map(Descriptions::describe).toArray());
    }

    private static RecordObject export(Module module, Export export) {
        ExternalType type = module.typeOf(export);
        SequencedMap<String, Object> members = new LinkedHashMap<>();
        members.put("name", export.name());
        return external(members, export.name(), type);
    }

    private static RecordObject describe(Import imported) {
        SequencedMap<String, Object> members = new LinkedHashMap<>();
        members.put("module", imported.module());
        members.put("name", imported.name());
        return external(members, imported.module() + "." + imported.name(), imported.type());
    }

    private static RecordObject external(SequencedMap<String, Object> members, String name, ExternalType type) {
        members.put("kind", type.kind().toString());
        members.put("type", type(type));
        return new RecordObject(type.kind() + " " + name + " " + type, members);
    }

    /**
     * {@code type} as an object: {@code parameters} and {@code results} of a function, {@code value} and {@code mutable}
     * of a global, {@code minimum} and, if there is one, {@code maximum} of a memory or table, {@code element} of a table.
     */
    static RecordObject type(ExternalType type) {
        SequencedMap<String, Object> members = new LinkedHashMap<>();
        switch (type.kind()) {
            case FUNCTION -> function(members, ((DefinedType) type).functionType());
            case TABLE -> table(members, (TableType) type);
            case MEMORY -> memory(members, (MemoryType) type);
            case GLOBAL -> global(members, (GlobalType) type);
        }
        return new RecordObject(type.toString(), members);
    }

    private static void function(SequencedMap<String, Object> members, FunctionType type) {
        members.put("parameters", types(type.parameters()));
        members.put("results", types(type.results()));
    }

    private static void table(SequencedMap<String, Object> members, TableType type) {
        members.put("element", type.elementType().toString());
        limits(members, type.addressType(), type.minimum(), type.maximum());
    }

    private static void memory(SequencedMap<String, Object> members, MemoryType type) {
        limits(members, type.addressType(), type.minimum(), type.maximum());
        members.put("shared", type.shared());
    }

    private static void global(SequencedMap<String, Object> members, GlobalType type) {
        members.put("value", type.valueType().toString());
        members.put("mutable", type.mutable());
    }

    private static void limits(SequencedMap<String, Object> members, NumberType addressType, long minimum, OptionalLong maximum) {
        members.put("address", addressType.toString());
        members.put("minimum", minimum);
        maximum.ifPresent(limit -> members.put("maximum", limit));
    }

    private static ArrayObject types(List<ValueType> types) {
        return ArrayObject.of(types.stream().map(ValueType::toString).toList());
    }
}
