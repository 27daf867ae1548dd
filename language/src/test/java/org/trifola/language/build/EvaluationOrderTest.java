package org.trifola.language.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.graalvm.polyglot.io.ByteSequence;
import org.junit.jupiter.api.Test;

import com.oracle.truffle.api.source.Source;

import org.trifola.language.binary.ModuleDecoder;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Tier;
import org.trifola.language.error.TrapException;
import org.trifola.language.jvm.MethodSizes;
import org.trifola.language.jvm.ShapeClasses;
import org.trifola.language.link.Instantiator;
import org.trifola.language.module.Export;
import org.trifola.language.module.Module;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.GlobalInstance;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.Store;
import org.trifola.language.text.TextParser;
import org.trifola.language.types.ExternalKind;
import org.trifola.language.validation.ModuleValidator;

/**
 * Builds random modules in five ways, with operands kept pending as long as possible, with each evaluated where it stands, as
 * JVM methods, as JVM methods that are cut, and as machine code, and compares everything that can be seen of running them.
 */
class EvaluationOrderTest {

    private static final int MODULES = 500;
    /** So short that functions are cut again and again. */
    private static final int SHORT_METHODS = 120;
    private static final int COMPARED_BYTES = 1_024;

    @Test
    void pendingOperandsChangeNothingThatCanBeSeen() {
        int traps = 0;
        for (int seed = 0; seed < MODULES; seed++) {
            String text = RandomModule.write(seed);
            byte[] bytes = TextParser.parse(text);
            List<String> expected = run(bytes, Tier.INTERPRETER, 0, MethodSizes.DEFAULT);
            assertEquals(expected, run(bytes, Tier.INTERPRETER, ExpressionStack.DEFAULT_MAXIMUM_PENDING, MethodSizes.DEFAULT), () -> text);
            assertEquals(expected, run(bytes, Tier.JVM, 0, MethodSizes.DEFAULT), () -> text);
            assertEquals(expected, run(bytes, Tier.NATIVE, 0, MethodSizes.DEFAULT), () -> text);
            assertEquals(expected, run(bytes, Tier.JVM, 0, MethodSizes.of(SHORT_METHODS)), () -> text);
            traps += (int) expected.stream().filter(line -> line.startsWith("trap")).count();
        }
        assertTrue(traps > MODULES / 20, "too few traps to tell: " + traps);
    }

    private static List<String> run(byte[] bytes, Tier tier, int maximumPending, MethodSizes sizes) {
        EngineConfig config = new EngineConfig(EngineConfig.DEFAULT.features(), EngineConfig.DEFAULT.limits(), tier);
        Module module = ModuleDecoder.decode("random", bytes, config);
        ModuleValidator.validate(module, config);
        Source source = Source.newBuilder("wasm", ByteSequence.create(bytes), "random").build();
        Store store = new Store(config);
        Instance instance = Instantiator.instantiate(new ModuleCode(null, module, config, () -> source, new ShapeClasses(), null, maximumPending, sizes), (m, i, index) -> null, store);
        List<String> seen = new ArrayList<>();
        for (Export export : module.exports()) {
            if (export.kind() == ExternalKind.FUNCTION) {
                seen.add(call(instance.function(export.index()), 5, 11));
                seen.add(call(instance.function(export.index()), -3, 64));
            }
        }
        for (int i = 0; i < module.globals().size(); i++) {
            GlobalInstance global = instance.global(i);
            seen.add(switch (i) {
                case 2 -> "f64 " + global.getDouble();
                case 3 -> "v128 " + global.getVector();
                default -> "integer " + global.getLong();
            });
        }
        long hash = 7;
        for (int address = 0; address < COMPARED_BYTES; address++) {
            hash = hash * 31 + instance.memory().loadByte(address, null);
        }
        seen.add("memory " + hash);
        store.close();
        return seen;
    }

    private static String call(FunctionInstance function, int first, int second) {
        try {
            return "result " + function.target().call(function.instance(), first, second);
        } catch (TrapException trap) {
            return "trap " + trap.kind();
        }
    }
}
