package org.trifola.language.link;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.binary.ByteReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.binary.TypeReader;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.ReferenceOp;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.instruction.VectorOp;
import org.trifola.language.module.ConstantExpression;
import org.trifola.language.runtime.Instance;
import org.trifola.language.types.NumberType;

/**
 * Evaluates the constant expressions of a valid module.
 *
 * @see <a href="https://webassembly.github.io/spec/core/valid/instructions.html#constant-expressions">Constant expressions</a>
 */
final class ConstantEvaluator {

    private final Instance instance;
    private final EngineConfig config;
    private final TypeReader types;
    private final List<Object> operands = new ArrayList<>();

    /** Evaluates expressions of the module of {@code instance}, which was decoded with {@code config}. */
    ConstantEvaluator(Instance instance, EngineConfig config) {
        this.instance = instance;
        this.config = config;
        this.types = new TypeReader(config, instance.module().types());
    }

    /** The value of {@code expression}, boxed; a null reference is null. */
    Object evaluate(ConstantExpression expression) {
        if (expression.constant() != null) {
            return constant(expression.constant(), expression.bits());
        }
        ByteReader in = new ByteReader(instance.module(), expression.offset(), expression.end());
        InstructionReader code = new InstructionReader(in, types, config);
        while (!code.atEnd()) {
            execute(code.read(), code);
        }
        return operands.removeLast();
    }

    /** The value of {@code expression} as an unsigned address of the type {@code type}. */
    long evaluateAddress(ConstantExpression expression, NumberType type) {
        Object value = evaluate(expression);
        return type == NumberType.I64 ? (long) value : Integer.toUnsignedLong((int) value);
    }

    private void execute(Opcode opcode, InstructionReader code) {
        if (opcode instanceof NumericOp.Constant constant) {
            operands.add(constant(constant, code.bits()));
        } else if (opcode instanceof VectorOp.Constant) {
            operands.add(new V128(code.bits(), code.highBits()));
        } else if (opcode instanceof NumericOp.I32Binop operator) {
            int second = (int) operands.removeLast();
            operands.add(binop(operator, (int) operands.removeLast(), second));
        } else if (opcode instanceof NumericOp.I64Binop operator) {
            long second = (long) operands.removeLast();
            operands.add(binop(operator, (long) operands.removeLast(), second));
        } else if (opcode == VariableOp.GLOBAL_GET) {
            operands.add(instance.global(code.index()).get());
        } else if (opcode == ReferenceOp.NULL) {
            operands.add(null);
        } else if (opcode == ReferenceOp.FUNC) {
            operands.add(instance.function(code.index()));
        } else if (opcode != ControlOp.END) {
            throw CompilerDirectives.shouldNotReachHere(opcode.mnemonic());
        }
    }

    private static Object constant(NumericOp.Constant constant, long bits) {
        return switch (constant) {
            case I32_CONST -> (Object) (int) bits;
            case I64_CONST -> bits;
            case F32_CONST -> Float.intBitsToFloat((int) bits);
            case F64_CONST -> Double.longBitsToDouble(bits);
        };
    }

    private static int binop(NumericOp.I32Binop operator, int a, int b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            default -> throw CompilerDirectives.shouldNotReachHere(operator.mnemonic());
        };
    }

    private static long binop(NumericOp.I64Binop operator, long a, long b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            default -> throw CompilerDirectives.shouldNotReachHere(operator.mnemonic());
        };
    }
}
