package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.Signature;
import org.trifola.language.jvm.library.Calls;
import org.trifola.language.jvm.library.I32;
import org.trifola.language.runtime.memory.CompiledAccess;
import org.trifola.language.runtime.memory.Memory;
import org.trifola.language.types.ValueType;

/**
 * Emits calls of the static methods that do what the JVM has no instruction for. Most have the name of the instruction, and
 * its operands as parameters: {@code i32.div_s} is {@code I32.divS(int, int)}.
 */
final class Library {

    static final ClassDesc CALLS = Names.of(Calls.class);
    static final ClassDesc ACCESS = Names.of(CompiledAccess.class);
    private static final ClassDesc MEMORY = Names.of(Memory.class);
    private static final ClassDesc REFERENCE = Names.of(Reference.class);
    private static final String NUMERIC_PACKAGE = I32.class.getPackageName();
    /** What was found out about an instruction, which the next of its kind needs as well. */
    private static final Map<Opcode, Method> NUMERIC = new ConcurrentHashMap<>();
    private static final Map<Opcode, Method> ACCESSES = new ConcurrentHashMap<>();
    private static final Map<Opcode, Method> ACCESSES_AT_HAND = new ConcurrentHashMap<>();

    private record Method(ClassDesc owner, String name, MethodTypeDesc type) {

        void invoke(CodeBuilder code) {
            code.invokestatic(owner, name, type);
        }
    }

    private Library() {
    }

    /** Keeps the object in the slot {@code local} reachable up to here. */
    static void keepReachable(CodeBuilder code, int local) {
        code.aload(local).invokestatic(REFERENCE, "reachabilityFence", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object));
    }

    /** The numeric instruction {@code opcode}. */
    static void numeric(CodeBuilder code, NumericOp opcode) {
        NUMERIC.computeIfAbsent(opcode, Library::numeric).invoke(code);
    }

    private static Method numeric(Opcode opcode) {
        String mnemonic = opcode.mnemonic();
        int dot = mnemonic.indexOf('.');
        ClassDesc owner = ClassDesc.of(NUMERIC_PACKAGE, mnemonic.substring(0, dot).toUpperCase(Locale.ROOT));
        return new Method(owner, Names.camelCase(mnemonic.substring(dot + 1)), type(opcode.signature(), opcode instanceof NumericOp.Comparison));
    }

    /**
     * A load or store of a number, behind whose operands there are, on the stack, the offset and the memory.
     *
     * @param isAtHand whether it is base and size that are there instead of the memory
     */
    static void access(CodeBuilder code, MemoryOp.Access opcode, boolean isAtHand) {
        if (isAtHand) {
            ACCESSES_AT_HAND.computeIfAbsent(opcode, access -> access(access, CD_long, CD_long, CD_long)).invoke(code);
        } else {
            ACCESSES.computeIfAbsent(opcode, access -> access(access, CD_long, MEMORY)).invoke(code);
        }
    }

    private static Method access(Opcode opcode, ClassDesc... place) {
        MethodTypeDesc type = type(opcode.signature(), false);
        return new Method(ACCESS, Names.camelCase(opcode.mnemonic()), type.insertParameterTypes(type.parameterCount(), place));
    }

    /** The machine address of a vector, whose address is on the stack, before the same as of a load or store. */
    static void vectorAddress(CodeBuilder code, boolean isAtHand) {
        code.invokestatic(ACCESS, "v128", isAtHand ? MethodTypeDesc.of(CD_long, CD_int, CD_long, CD_long, CD_long) : MethodTypeDesc.of(CD_long, CD_int, CD_long, MEMORY));
    }

    private static MethodTypeDesc type(Signature signature, boolean isTest) {
        List<ClassDesc> parameters = new ArrayList<>();
        for (ValueType parameter : signature.parameters()) {
            parameters.add(JvmType.of(parameter).desc());
        }
        ClassDesc result = isTest ? ConstantDescs.CD_boolean
                        : signature.results().isEmpty() ? ConstantDescs.CD_void : JvmType.of(signature.results().getFirst()).desc();
        return MethodTypeDesc.of(result, parameters);
    }
}
