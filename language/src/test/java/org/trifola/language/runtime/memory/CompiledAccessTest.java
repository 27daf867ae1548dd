package org.trifola.language.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.ConstantDescs;

import org.junit.jupiter.api.Test;

/** What C1 inlines, and what it does not, is a matter of bytes. */
class CompiledAccessTest {

    /** What C1 inlines in a method, and in what is inlined in one: nine tenths of it. */
    private static final int INLINED = 35;
    private static final int INLINED_ONCE_MORE = 31;

    @Test
    void accessesOfAMemoryAreCallsToC1AndThoseAtHandAreNot() throws IOException {
        int accesses = 0;
        for (MethodModel method : model(CompiledAccess.class).methods()) {
            boolean isAccess = method.methodTypeSymbol().parameterCount() > 2 && method.flags().has(java.lang.reflect.AccessFlag.PUBLIC);
            boolean isNumber = method.methodTypeSymbol().parameterList().contains(ConstantDescs.CD_long) && !method.methodName().equalsString("v128")
                            && !method.methodName().equalsString("setLane");
            if (isAccess && isNumber) {
                boolean isAtHand = method.methodTypeSymbol().parameterList().getLast().equals(ConstantDescs.CD_long);
                assertEquals(isAtHand, size(method) <= INLINED, method.methodName() + method.methodType().stringValue() + ": " + size(method));
                accesses++;
            }
        }
        assertEquals(2 * 23, accesses);
    }

    @Test
    void checksAreInlinedAndTrapsAreNot() throws IOException {
        for (MethodModel method : model(CompiledAccess.class).methods()) {
            assertTrue(!method.methodName().equalsString("at") || size(method) <= INLINED_ONCE_MORE);
        }
        for (MethodModel method : model(Memory.class).methods()) {
            boolean isTrap = method.methodName().equalsString("outOfBounds") && method.methodType().stringValue().startsWith("(J)");
            assertTrue(!isTrap || size(method) > INLINED_ONCE_MORE, () -> Integer.toString(size(method)));
        }
    }

    private static int size(MethodModel method) {
        return ((CodeAttribute) method.code().orElseThrow()).codeLength();
    }

    private static ClassModel model(Class<?> type) throws IOException {
        try (InputStream stream = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return ClassFile.of().parse(stream.readAllBytes());
        }
    }
}
