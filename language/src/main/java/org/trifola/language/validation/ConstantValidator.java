package org.trifola.language.validation;

import static org.trifola.language.error.ModuleException.invalid;

import java.util.List;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.binary.TypeReader;
import org.trifola.language.config.Feature;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.ReferenceOp;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.module.ConstantExpression;
import org.trifola.language.module.Global;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/**
 * Validates constant expressions, and notes the functions that they refer to.
 *
 * @see <a href="https://webassembly.github.io/spec/core/valid/instructions.html#constant-expressions">Constant expressions</a>
 */
final class ConstantValidator {

    private final Context context;
    private final TypeReader types;
    private final InstructionValidator instructions;

    ConstantValidator(Context context) {
        this.context = context;
        this.types = new TypeReader(context.config(), context.module().types());
        this.instructions = new InstructionValidator(context);
    }

    /**
     * Validates {@code expression}.
     *
     * @param type the type of its value
     * @param globals the number of globals that are defined before it
     */
    void validate(ConstantExpression expression, ValueType type, int globals) {
        if (expression.constant() != null && expression.constant().signature().result() == type) {
            return;
        }
        ByteReader in = new ByteReader(context.module(), expression.offset(), expression.end());
        InstructionReader code = new InstructionReader(in, types, context.config());
        instructions.begin(code, new FunctionType(List.of(), List.of(type)));
        while (!instructions.atEnd()) {
            Opcode opcode = code.read();
            checkConstant(opcode, code, globals);
            instructions.validate(opcode);
        }
    }

    private void checkConstant(Opcode opcode, InstructionReader code, int globals) {
        if (opcode == VariableOp.GLOBAL_GET) {
            checkGlobal(code, globals);
        } else if (opcode == ReferenceOp.FUNC) {
            context.function(code.index(), code.offset());
            context.references().set(code.index());
        } else if (!isConstant(opcode)) {
            throw invalid("constant expression required: %s is not constant".formatted(opcode.mnemonic()), code.offset());
        }
    }

    private boolean isConstant(Opcode opcode) {
        boolean extended = opcode instanceof NumericOp && !(opcode instanceof NumericOp.Constant);
        return opcode.isConstant() && (!extended || context.config().has(Feature.EXTENDED_CONST));
    }

    private void checkGlobal(InstructionReader code, int globals) {
        Context.check("global", code.index(), globals, code.offset());
        Global global = context.module().globals().get(code.index());
        boolean imported = global.initializer() == null;
        if (global.type().mutable() || !imported && !context.config().has(Feature.EXTENDED_CONST)) {
            throw invalid("constant expression required: global %d is %s".formatted(code.index(), imported ? "mutable" : "mutable or not imported"), code.offset());
        }
    }
}
