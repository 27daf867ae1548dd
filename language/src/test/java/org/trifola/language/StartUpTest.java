package org.trifola.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What has to be ready when a program starts. */
class StartUpTest {

    private static final Path CLASSES = Path.of("target/classes/org/trifola/language");
    /** What no module passes on its way to methods: the text format, which few are in, and the nodes. */
    private static final Set<String> ASIDE = Set.of("text", "build", "nodes");

    /** The JVM links a switch over types when it is first executed, as one over constants of several enums, and no cache holds that. */
    @Test
    void nothingOnTheWayToMethodsSwitchesOverTypes() throws IOException {
        List<String> switches = new ArrayList<>();
        for (Path file : classes()) {
            if (!ASIDE.contains(CLASSES.relativize(file).getName(0).toString())) {
                addSwitches(ClassFile.of().parse(file), switches);
            }
        }
        assertEquals(List.of(), switches, "Switch over Opcode.family(), ValueType.kind() or ExternalType.kind(), or ask instanceof.");
    }

    private static void addSwitches(ClassModel type, List<String> switches) {
        for (MethodModel method : type.methods()) {
            if (method.code().isPresent() && method.code().get().elementStream().anyMatch(StartUpTest::isSwitch)) {
                switches.add(type.thisClass().asInternalName() + "." + method.methodName());
            }
        }
    }

    private static boolean isSwitch(CodeElement element) {
        return element instanceof InvokeDynamicInstruction call && call.bootstrapMethod().owner().displayName().equals("SwitchBootstraps");
    }

    private static List<Path> classes() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
