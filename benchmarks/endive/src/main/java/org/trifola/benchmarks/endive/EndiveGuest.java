package org.trifola.benchmarks.endive;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.trifola.benchmarks.worker.Guest;
import run.endive.compiler.InterpreterFallback;
import run.endive.compiler.MachineFactoryCompiler;
import run.endive.runtime.ExportFunction;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.wasi.WasiExitException;
import run.endive.wasi.WasiOptions;
import run.endive.wasi.WasiPreview1;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/** Endive through its own API. Functions that are too long for its compiler are interpreted, as it does by itself. */
final class EndiveGuest implements Guest {
    private final boolean compiles;
    private final List<String> program;

    EndiveGuest(boolean compiles, String... program) {
        this.compiles = compiles;
        this.program = List.of(program);
    }

    @Override
    public Code code(byte[] bytes) {
        WasmModule module = Parser.parse(bytes);
        Instance.Builder builder = builder(module);
        return host -> {
            HostFunction function = new HostFunction("host", "f", FunctionType.of(List.of(ValType.I32), List.of(ValType.I32)),
                (caller, arguments) -> new long[]{host.applyAsInt((int) arguments[0])});
            Instance instance = builder.withImportValues(ImportValues.builder().addFunction(function).build()).build();
            return name -> operator(instance.export(name));
        };
    }

    private static IntUnaryOperator operator(ExportFunction function) {
        return argument -> (int) function.apply(argument)[0];
    }

    private Instance.Builder builder(WasmModule module) {
        Instance.Builder builder = Instance.builder(module);
        if (compiles) {
            Function<Instance, Machine> compiled = MachineFactoryCompiler.builder(module)
                .withInterpreterFallback(InterpreterFallback.SILENT).compile();
            builder.withMachineFactory(compiled);
        }
        return builder;
    }

    @Override
    public int command(byte[] bytes) {
        WasiOptions options = WasiOptions.builder().inheritSystem().withArguments(program).build();
        try (WasiPreview1 wasi = WasiPreview1.builder().withOptions(options).build()) {
            builder(Parser.parse(bytes)).withImportValues(ImportValues.builder().addFunction(wasi.toHostFunctions()).build()).build();
            return 0;
        } catch (WasiExitException exit) {
            return exit.exitCode();
        }
    }

    @Override
    public void close() {
        // Nothing is kept.
    }
}
