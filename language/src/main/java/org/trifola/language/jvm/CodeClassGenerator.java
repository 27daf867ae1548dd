package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;


import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Tier;
import org.trifola.language.module.Module;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.OptimizingRuntime;
import org.trifola.language.types.FunctionType;

/** Generates the classes that have the code of the functions of a module. */
final class CodeClassGenerator {

    /** What the runtime is called that never compiles. */
    private static final int FLAGS = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC;
    private static final MethodTypeDesc INTERPRET = MethodTypeDesc.of(CD_Object, CD_int, CD_Object.arrayType());

    private final Module module;
    private final EngineConfig config;
    private final CodeLayout layout;
    private final MethodSizes sizes;
    private final Map<Integer, CutFunction> cut = new ConcurrentHashMap<>();

    /** @param sizes how long methods may get */
    CodeClassGenerator(Module module, EngineConfig config, CodeLayout layout, MethodSizes sizes) {
        this.module = module;
        this.config = config;
        this.layout = layout;
        this.sizes = sizes;
    }

    /** Asked in this order, because the last question loads the module of the Vector API. */
    private boolean areVectorsNodes() {
        return config.tier() == Tier.AUTO && OptimizingRuntime.isThere() && CompiledVectors.ARE_IN_REGISTERS;
    }

    /**
     * The class for the functions from {@code first} on.
     *
     * @param interpreted the functions among them that only call the interpreter, as their code cannot be a method
     * @throws IllegalArgumentException if the code of one of the others cannot be a method
     */
    byte[] generate(int first, BitSet interpreted) {
        return Shapes.generate(Names.code(first), CD_Object, ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL, builder -> {
            for (int function = first; function < layout.end(first); function++) {
                if (Shapes.fits(module.functionType(function))) {
                    FunctionBody body = new FunctionBody(module, config, function);
                    method(builder, body, interpreted.get(function) || body.scan().usesVectors() && areVectorsNodes());
                }
            }
        });
    }

    private void method(ClassBuilder builder, FunctionBody body, boolean isInterpreted) {
        boolean isShort = body.scan().size() <= sizes.region();
        CutFunction parts = isInterpreted || isShort ? null : cut(body);
        builder.withMethodBody(Names.method(body.function()), Names.call(body.type()), FLAGS, code -> {
            if (isInterpreted) {
                interpret(code, body.function(), body.type());
            } else if (isShort) {
                new FunctionGenerator(new WholeFrame(code, body), module, layout, body, body.region()).generate();
            } else {
                new FunctionGenerator(new CutFrame(code, body, parts.arrays()), module, layout, body, parts.whole()).generate();
            }
        });
    }

    private CutFunction cut(FunctionBody body) {
        CutFunction parts = CutFunction.cut(module, layout, body, sizes);
        cut.put(body.function(), parts);
        return parts;
    }

    /** The function {@code function}, whose code has been generated, if it is cut. */
    CutFunction cut(int function) {
        return cut.get(function);
    }

    private static void interpret(CodeBuilder code, int function, FunctionType type) {
        code.loadConstant(function);
        Shapes.boxArguments(code, type, 0);
        code.invokestatic(Library.CALLS, "interpret", INTERPRET);
        Shapes.returnUnboxed(code, type.results());
    }
}
