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

import org.trifola.language.arithmetic.vector.Bits;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.instruction.LaneOp;
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
    private static final ClassDesc ACCESS = Names.of(CompiledAccess.class);
    private static final ClassDesc MEMORY = Names.of(Memory.class);
    private static final ClassDesc BITS = Names.of(Bits.class);
    private static final ClassDesc REFERENCE = Names.of(Reference.class);
    private static final String NUMERIC_PACKAGE = I32.class.getPackageName();
    private static final String VECTOR_PACKAGE = V128.class.getPackageName();
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
     * A vector instruction.
     *
     * @param name the name of the method, or null if it is that of the instruction
     * @param immediates the types of what lies on the stack besides the operands, behind them
     */
    static void vector(CodeBuilder code, Opcode opcode, String name, boolean isTest, ClassDesc... immediates) {
        MethodTypeDesc type = type(opcode.signature(), isTest);
        vector(code, opcode, name, type.insertParameterTypes(type.parameterCount(), immediates));
    }

    /** A vector instruction whose method has the type {@code type}. */
    static void vector(CodeBuilder code, Opcode opcode, String name, MethodTypeDesc type) {
        String mnemonic = opcode.mnemonic();
        int dot = mnemonic.indexOf('.');
        String shape = mnemonic.substring(0, dot);
        ClassDesc owner = shape.equals("v128") ? BITS : ClassDesc.of(VECTOR_PACKAGE, shape.toUpperCase(Locale.ROOT).replace('X', 'x'));
        code.invokestatic(owner, name != null ? name : Names.camelCase(mnemonic.substring(dot + 1)), type);
    }

    /**
     * A load or store, behind whose operands there are, on the stack, the index of the lane if it has one, the offset and the
     * memory.
     *
     * @param isAtHand whether it is base and size that are there instead of the memory
     */
    static void access(CodeBuilder code, MemoryOp.Access opcode, boolean isAtHand) {
        if (isAtHand) {
            ACCESSES_AT_HAND.computeIfAbsent(opcode, access -> access(access, CD_int, CD_long, CD_long)).invoke(code);
        } else {
            ACCESSES.computeIfAbsent(opcode, access -> access(access, CD_int, MEMORY)).invoke(code);
        }
    }

    private static Method access(Opcode opcode, ClassDesc... place) {
        MethodTypeDesc type = type(opcode.signature(), false);
        if (opcode instanceof LaneOp) {
            type = type.insertParameterTypes(type.parameterCount(), CD_int);
        }
        return new Method(ACCESS, Names.camelCase(opcode.mnemonic()), type.insertParameterTypes(type.parameterCount(), place));
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
