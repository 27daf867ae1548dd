package org.trifola.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.trifola.language.binary.encode.ByteWriter;
import org.trifola.language.binary.encode.InstructionWriter;
import org.trifola.language.binary.encode.ModuleWriter;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.module.SegmentMode;
import org.trifola.language.types.ExternalKind;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.TableType;
import org.trifola.language.types.ValueType;

/**
 * The second pass over a module: parses its fields and writes them in the binary format.
 *
 * @see <a href="https://webassembly.github.io/spec/core/text/modules.html">Modules in the text format</a>
 */
final class ModuleParser {

    private final TokenReader in;
    private final Positions positions;
    private final ModuleWriter module = new ModuleWriter();
    private final Scope scope = new Scope();
    private final TypeDefinitions definitions = new TypeDefinitions();
    private final TypeParser types;
    private final TypeUseParser typeUses;
    private final InstructionParser instructions;
    private final SegmentParser segments;
    private final ByteWriter expression = new ByteWriter();
    private final int[] defined = new int[ExternalKind.values().length];
    private boolean hasStart;

    ModuleParser(TokenReader in, Positions positions) {
        this.in = in;
        this.positions = positions;
        this.types = new TypeParser(in);
        this.typeUses = new TypeUseParser(in, scope, types, definitions);
        this.instructions = new InstructionParser(in, scope, types, typeUses, module, positions);
        this.segments = new SegmentParser(in, scope, types, instructions, module);
    }

    /** Names the module. */
    void name(String identifier) {
        module.names().module(identifier);
    }

    /** Reads the fields up to a token that starts none, and gives the module in the binary format. */
    byte[] readFields() {
        int start = in.current().start();
        List<Integer> typeDefinitions = new DeclarationParser(in, scope).read();
        for (int definition : typeDefinitions) {
            in.seek(definition);
            readType();
        }
        in.seek(start);
        while (in.at(TokenKind.LEFT_PARENTHESIS)) {
            readField();
        }
        typeUses.checkUndefined();
        definitions.all().forEach(module::type);
        return module.toByteArray();
    }

    private void readType() {
        in.open(Keyword.TYPE);
        in.tryIdentifier();
        definitions.define(types.readDefinition());
        in.close();
    }

    private void readField() {
        int start = in.current().start();
        ExternalKind kind = Scope.kind(in);
        if (kind != null) {
            readDeclaration(kind, start);
        } else if (in.tryOpen(Keyword.IMPORT)) {
            readImport();
        } else if (in.tryOpen(Keyword.TYPE)) {
            in.skipRest();
            return;
        } else if (in.tryOpen(Keyword.EXPORT)) {
            readExport();
        } else if (in.tryOpen(Keyword.ELEM)) {
            segments.readElements();
        } else if (in.tryOpen(Keyword.DATA)) {
            segments.readData();
        } else {
            in.open(Keyword.START);
            readStart(start);
        }
        in.close();
    }

    private void readImport() {
        String moduleName = in.readName();
        String name = in.readName();
        ExternalKind kind = Scope.kind(in);
        in.open(Scope.keyword(kind));
        String identifier = in.tryIdentifier();
        readImported(kind, moduleName, name, identifier);
        in.close();
    }

    private void readDeclaration(ExternalKind kind, int start) {
        in.open(Scope.keyword(kind));
        String identifier = in.tryIdentifier();
        while (in.tryOpen(Keyword.EXPORT)) {
            module.export(in.readName(), kind, defined[kind.ordinal()]);
            in.close();
        }
        if (in.tryOpen(Keyword.IMPORT)) {
            String moduleName = in.readName();
            String name = in.readName();
            in.close();
            readImported(kind, moduleName, name, identifier);
        } else {
            readDefinition(kind, identifier, start);
        }
    }

    private void readImported(ExternalKind kind, String moduleName, String name, String identifier) {
        int index = defined[kind.ordinal()]++;
        switch (kind) {
            case FUNCTION -> {
                List<String> parameters = new ArrayList<>();
                module.importFunction(moduleName, name, typeUses.readOfFunction(parameters));
                nameFunction(index, identifier, parameters);
            }
            case TABLE -> module.importTable(moduleName, name, types.readTableType(types.readAddressType()));
            case MEMORY -> module.importMemory(moduleName, name, types.readMemoryType(types.readAddressType()));
            case GLOBAL -> module.importGlobal(moduleName, name, types.readGlobalType());
        }
    }

    private void readDefinition(ExternalKind kind, String identifier, int start) {
        int index = defined[kind.ordinal()]++;
        switch (kind) {
            case FUNCTION -> readFunction(index, identifier, start);
            case TABLE -> readTable(index);
            case MEMORY -> readMemory(index);
            case GLOBAL -> {
                var type = types.readGlobalType();
                readExpression();
                module.global(type, expression);
            }
        }
    }

    private void readFunction(int index, String identifier, int start) {
        List<String> identifiers = new ArrayList<>();
        int type = typeUses.readOfFunction(identifiers);
        List<ValueType> locals = types.readLocals(scope.locals, identifiers);
        positions.beginFunction(start);
        readExpression();
        positions.endFunction(in.current().end(), expression.size());
        module.function(type, locals, expression);
        nameFunction(index, identifier, identifiers);
    }

    private void readTable(int index) {
        NumberType addressType = types.readAddressType();
        if (in.at(TokenKind.NATURAL)) {
            TableType type = types.readTableType(addressType);
            if (in.at(TokenKind.RIGHT_PARENTHESIS)) {
                module.table(type);
            } else {
                readExpression();
                module.table(type, expression);
            }
        } else {
            var elementType = types.readReferenceType();
            in.open(Keyword.ELEM);
            long length = segments.readInlineElements(index, elementType, zero(addressType));
            in.close();
            module.table(new TableType(elementType, addressType, length, OptionalLong.of(length)));
        }
    }

    private void readMemory(int index) {
        NumberType addressType = types.readAddressType();
        if (in.tryOpen(Keyword.DATA)) {
            long length = segments.readInlineData(index, zero(addressType));
            in.close();
            long pages = (length + MemoryType.PAGE_SIZE - 1) / MemoryType.PAGE_SIZE;
            module.memory(new MemoryType(addressType, pages, OptionalLong.of(pages), false));
        } else {
            module.memory(types.readMemoryType(addressType));
        }
    }

    private void readExport() {
        String name = in.readName();
        ExternalKind kind = Scope.kind(in);
        if (kind == null) {
            throw in.unexpected("(func, (table, (memory or (global");
        }
        in.open(Scope.keyword(kind));
        module.export(name, kind, scope.of(kind).read(in));
        in.close();
    }

    private void readStart(int start) {
        if (hasStart) {
            throw in.error("multiple start sections: a module has one start function at most", start);
        }
        hasStart = true;
        module.start(scope.functions.read(in));
    }

    private void readExpression() {
        expression.truncate(0);
        instructions.readExpression(expression);
    }

    private void nameFunction(int index, String identifier, List<String> locals) {
        if (identifier != null) {
            module.names().function(index, identifier);
        }
        for (int i = 0; i < locals.size(); i++) {
            if (locals.get(i) != null) {
                module.names().local(i, locals.get(i));
            }
        }
        module.names().endLocals(index);
    }

    private static ByteWriter zero(NumberType addressType) {
        ByteWriter zero = new ByteWriter();
        InstructionWriter out = new InstructionWriter(zero);
        out.writeInteger(addressType == NumberType.I64 ? NumericOp.Constant.I64_CONST : NumericOp.Constant.I32_CONST, 0);
        out.write(ControlOp.END);
        return zero;
    }
}
