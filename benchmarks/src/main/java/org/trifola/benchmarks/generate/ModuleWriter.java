package org.trifola.benchmarks.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * A module in the making: functions of type {@code [i32 i32] -> [i32]} or {@code [i32] -> [i32]}, imported ones among them,
 * one memory, data segments and function names.
 */
final class ModuleWriter {
    private static final byte[] HEADER = {0, 'a', 's', 'm', 1, 0, 0, 0};
    private static final int I32 = 0x7F;
    private static final int FUNCTION_TYPE = 0x60;

    private final int pages;
    private final List<Export> exports = new ArrayList<>();
    private final Bytes imports = new Bytes();
    private final Bytes types = new Bytes();
    private final Bytes bodies = new Bytes();
    private final Bytes data = new Bytes();
    private final Bytes names = new Bytes();
    private int imported;
    private int functions;
    private int segments;

    private record Export(String name, int kind, int index) {
    }

    /** A module whose memory, exported as {@code memory}, has this many pages to begin with, and no maximum. */
    ModuleWriter(int pages) {
        this.pages = pages;
        exports.add(new Export("memory", 2, 0));
    }

    /** Adds an imported function of one parameter and gives its index; imports come before functions. */
    int importFunction(String module, String name) {
        imports.name(module).name(name).u8(0).u32(0);
        imported++;
        return functions++;
    }

    /** Adds a function of one or two parameters and gives its index. */
    int function(String name, int parameters, Code code) {
        types.u32(parameters - 1);
        bodies.vector(code.body());
        names.u32(functions).name(name);
        return functions++;
    }

    void export(String name, int function) {
        exports.add(new Export(name, 0, function));
    }

    /** Adds an active data segment at an address of memory 0. */
    void data(int address, byte[] content) {
        data.u32(0).raw(new Code().i32Const(address).end().instructions()).u32(content.length).raw(content);
        segments++;
    }

    byte[] toByteArray() {
        Bytes module = new Bytes().raw(HEADER);
        section(module, 1, new Bytes().u32(2)
            .u8(FUNCTION_TYPE).u32(1).u8(I32).u32(1).u8(I32)
            .u8(FUNCTION_TYPE).u32(2).u8(I32).u8(I32).u32(1).u8(I32));
        section(module, 2, new Bytes().u32(imported).raw(imports));
        section(module, 3, new Bytes().u32(functions - imported).raw(types));
        section(module, 5, new Bytes().u32(1).u8(0).u32(pages));
        Bytes exported = new Bytes().u32(exports.size());
        for (Export export : exports) {
            exported.name(export.name).u8(export.kind).u32(export.index);
        }
        section(module, 7, exported);
        section(module, 10, new Bytes().u32(functions - imported).raw(bodies));
        section(module, 11, new Bytes().u32(segments).raw(data));
        Bytes functionNames = new Bytes().u32(functions - imported).raw(names);
        section(module, 0, new Bytes().name("name").u8(1).vector(functionNames));
        return module.toByteArray();
    }

    private static void section(Bytes module, int id, Bytes content) {
        module.u8(id).vector(content);
    }
}
