package org.trifola.language.text;

import static org.trifola.language.error.ModuleException.malformed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.binary.ModuleDecoder;
import org.trifola.language.binary.TypeReader;
import org.trifola.language.binary.section.NameSection;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.module.ConstantExpression;
import org.trifola.language.module.DataSegment;
import org.trifola.language.module.ElementSegment;
import org.trifola.language.module.Export;
import org.trifola.language.module.Global;
import org.trifola.language.module.Import;
import org.trifola.language.module.Module;
import org.trifola.language.module.SegmentMode;
import org.trifola.language.module.Table;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.ExternalKind;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.GlobalType;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.TableType;
import org.trifola.language.types.ValueType;

/**
 * Prints modules in the text format. What it prints parses back to the same module, with the names of its name section
 * but without its other custom sections.
 */
public final class TextPrinter {

    private static final int BYTES_OF_A_LINE = 64;

    private final Module module;
    private final int mostLocals;
    private final TypeReader types;
    private final Appendable target;
    private final StringBuilder out = new StringBuilder();
    private final FunctionIdentifiers functions;
    private final Map<Integer, Map<Integer, String>> localNames;
    private final InstructionPrinter instructions;

    private TextPrinter(Module module, EngineConfig config, Appendable target) {
        this.module = module;
        this.mostLocals = config.limits().locals();
        this.types = new TypeReader(config, module.types());
        this.target = target;
        this.functions = new FunctionIdentifiers(module);
        this.localNames = NameSection.localNames(module);
        this.instructions = new InstructionPrinter(module, config, types, functions, out);
    }

    /**
     * The text of the module {@code binary}.
     *
     * @param name the name by which messages call the module
     * @throws org.trifola.language.error.ModuleException malformed, if it does not follow the binary format
     */
    public static String print(String name, byte[] binary) {
        StringBuilder text = new StringBuilder();
        try {
            print(name, binary, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Appends the text of the module {@code binary}, which need not be valid, to {@code target}, field by field.
     *
     * @param name the name by which messages call the module
     * @throws IOException if {@code target} does
     * @throws org.trifola.language.error.ModuleException malformed, if it does not follow the binary format
     */
    public static void print(String name, byte[] binary, Appendable target) throws IOException {
        Module module = ModuleDecoder.decode(name, binary, EngineConfig.DEFAULT);
        new TextPrinter(module, EngineConfig.DEFAULT, target).print();
    }

    /**
     * The text of one function of a module.
     *
     * @param module a valid module
     * @param config what it was decoded with
     * @param function the index of the function, not of an imported one
     */
    public static FunctionText print(Module module, EngineConfig config, int function) {
        TextPrinter printer = new TextPrinter(module, config, Writer.nullWriter());
        FunctionLocator locator = new FunctionLocator(printer.out);
        printer.printFunction(function, locator);
        return locator.functions().getFirst();
    }

    private void print() throws IOException {
        String name = NameSection.moduleName(module);
        out.append("(module").append(name == null || name.isEmpty() ? "" : " " + Quotation.identifier(name));
        for (int i = 0; i < module.types().size(); i++) {
            beginField("type", i).append(" (func").append(signature(module.types().get(i).functionType())).append("))");
        }
        printImports();
        for (int i = module.importedFunctions(); i < module.functionCount(); i++) {
            beginLine();
            printFunction(i, Positions.IGNORED);
        }
        printTables();
        printMemories();
        printGlobals();
        for (Export export : module.exports()) {
            beginField("export").append(' ').append(Quotation.name(export.name())).append(" (").append(Scope.keyword(export.kind())).append(' ');
            out.append(export.kind() == ExternalKind.FUNCTION ? functions.reference(export.index()) : Integer.toUnsignedString(export.index())).append("))");
        }
        if (module.start().isPresent()) {
            beginField("start").append(' ').append(functions.reference(module.start().getAsInt())).append(')');
        }
        printElements();
        printData();
        out.append(")\n");
        flush();
    }

    private void printImports() throws IOException {
        int[] indices = new int[ExternalKind.values().length];
        for (Import wanted : module.imports()) {
            ExternalKind kind = wanted.type().kind();
            int index = indices[kind.ordinal()]++;
            beginField("import").append(' ').append(Quotation.name(wanted.module())).append(' ').append(Quotation.name(wanted.name())).append(" (").append(Scope.keyword(kind));
            if (kind == ExternalKind.FUNCTION) {
                out.append(functions.definition(index));
            }
            out.append(" (;").append(index).append(";) ");
            switch (wanted.type()) {
                case DefinedType _ -> {
                    printTypeUse(index, locals(index));
                }
                case TableType type -> out.append(type);
                case MemoryType type -> out.append(type);
                case GlobalType type -> out.append(type);
            }
            out.append("))");
        }
    }

    private void printFunction(int index, Positions positions) {
        positions.beginFunction(out.length());
        Map<Integer, String> names = locals(index);
        out.append("(func").append(functions.definition(index)).append(" (;").append(index).append(";) ");
        int parameters = printTypeUse(index, names);
        int body = index - module.importedFunctions();
        ByteReader in = new ByteReader(module, module.bodies().offsets()[body], module.bodies().ends()[body]);
        printLocals(in, parameters, names);
        int start = in.offset();
        instructions.printBody(in, names, positions);
        out.append(')');
        positions.endFunction(out.length(), in.offset() - start);
    }

    private void printLocals(ByteReader in, int parameters, Map<Integer, String> names) {
        int groups = in.readLength(1);
        int index = parameters;
        for (int i = 0; i < groups; i++) {
            int offset = in.offset();
            int count = in.readUnsignedInt();
            if (index + Integer.toUnsignedLong(count) > mostLocals) {
                throw malformed("too many locals: the limit is " + mostLocals, offset);
            }
            ValueType type = types.readValueType(in);
            printDeclarations("local", Collections.nCopies(count, type), index, names);
            index += count;
        }
    }

    private void printTables() throws IOException {
        List<Table> tables = module.tables();
        for (int i = imported(ExternalKind.TABLE); i < tables.size(); i++) {
            beginField("table", i).append(' ').append(tables.get(i).type());
            if (tables.get(i).initializer() != null) {
                printExpression(tables.get(i).initializer());
            }
            out.append(')');
        }
    }

    private void printMemories() throws IOException {
        for (int i = imported(ExternalKind.MEMORY); i < module.memories().size(); i++) {
            beginField("memory", i).append(' ').append(module.memories().get(i)).append(')');
        }
    }

    private void printGlobals() throws IOException {
        for (int i = imported(ExternalKind.GLOBAL); i < module.globals().size(); i++) {
            Global global = module.globals().get(i);
            beginField("global", i).append(' ').append(global.type());
            printExpression(global.initializer());
            out.append(')');
        }
    }

    private void printElements() throws IOException {
        for (int i = 0; i < module.elements().size(); i++) {
            ElementSegment segment = module.elements().get(i);
            beginField("elem", i);
            if (segment.mode() == SegmentMode.ACTIVE) {
                out.append(" (table ").append(Integer.toUnsignedString(segment.table())).append(')');
                printTarget(segment.target());
            } else if (segment.mode() == SegmentMode.DECLARATIVE) {
                out.append(" declare");
            }
            printItems(segment);
            out.append(')');
        }
    }

    private void printItems(ElementSegment segment) {
        if (segment.functions() != null) {
            out.append(" func");
            for (int function : segment.functions()) {
                out.append(' ').append(functions.reference(function));
            }
        } else {
            out.append(' ').append(segment.type());
            for (ConstantExpression expression : segment.expressions()) {
                out.append(" (item");
                printExpression(expression);
                out.append(')');
            }
        }
    }

    private void printData() throws IOException {
        for (int i = 0; i < module.data().size(); i++) {
            DataSegment segment = module.data().get(i);
            beginField("data", i);
            if (segment.mode() == SegmentMode.ACTIVE) {
                out.append(" (memory ").append(Integer.toUnsignedString(segment.memory())).append(')');
                printTarget(segment.target());
            }
            for (int done = 0; done < segment.length(); done += BYTES_OF_A_LINE) {
                int length = Math.min(BYTES_OF_A_LINE, segment.length() - done);
                out.append("\n    ");
                Quotation.append(module.bytes(), segment.offset() + done, length, out);
                flush();
            }
            out.append(')');
        }
    }

    private void printTarget(ConstantExpression target) {
        out.append(" (offset");
        printExpression(target);
        out.append(')');
    }

    private void printExpression(ConstantExpression expression) {
        instructions.printConstant(new ByteReader(module, expression.offset(), expression.end()));
    }

    /** The parameters or locals from the index {@code first} on: those with a name alone, others together. */
    private void printDeclarations(String keyword, List<ValueType> declared, int first, Map<Integer, String> names) {
        boolean open = false;
        for (int i = 0; i < declared.size(); i++) {
            String name = names.get(first + i);
            if (open && name != null) {
                out.append(')');
            }
            if (!open || name != null) {
                out.append(" (").append(keyword);
            }
            out.append(name == null ? "" : " " + Quotation.identifier(name)).append(' ').append(declared.get(i)).append(name == null ? "" : ")");
            open = name == null;
        }
        out.append(open ? ")" : "");
    }

    /** The identifiers of the locals of a function: their names, without empty ones, the first of several that are the same. */
    private Map<Integer, String> locals(int function) {
        Set<String> taken = new HashSet<>();
        Map<Integer, String> locals = new HashMap<>();
        new TreeMap<>(localNames.getOrDefault(function, Map.of())).forEach((local, name) -> {
            if (!name.isEmpty() && taken.add(name)) {
                locals.put(local, name);
            }
        });
        return locals;
    }

    private static String signature(FunctionType type) {
        StringBuilder text = new StringBuilder();
        InstructionPrinter.appendTypes("param", type.parameters(), text);
        InstructionPrinter.appendTypes("result", type.results(), text);
        return text.toString();
    }

    /** Prints the type use of a function, whose locals have the names {@code names}, and gives the number of its parameters. */
    private int printTypeUse(int function, Map<Integer, String> names) {
        int index = module.functionTypes()[function];
        out.append("(type ").append(Integer.toUnsignedString(index)).append(')');
        if (Integer.compareUnsigned(index, module.types().size()) >= 0) {
            return 0;
        }
        FunctionType type = module.types().get(index).functionType();
        printDeclarations("param", type.parameters(), 0, names);
        InstructionPrinter.appendTypes("result", type.results(), out);
        return type.parameters().size();
    }

    private int imported(ExternalKind kind) {
        return (int) module.imports().stream().filter(wanted -> wanted.type().kind() == kind).count();
    }

    private StringBuilder beginField(String keyword) throws IOException {
        return beginLine().append('(').append(keyword);
    }

    private StringBuilder beginField(String keyword, int index) throws IOException {
        return beginField(keyword).append(" (;").append(index).append(";)");
    }

    private StringBuilder beginLine() throws IOException {
        flush();
        return out.append("\n  ");
    }

    private void flush() throws IOException {
        target.append(out);
        out.setLength(0);
    }
}
