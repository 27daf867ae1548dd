package org.trifola.language.validation;

import static org.trifola.language.error.ModuleException.malformed;

import java.util.List;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.binary.TypeReader;
import org.trifola.language.error.ModuleException;
import org.trifola.language.module.FunctionBodies;
import org.trifola.language.module.Module;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/**
 * Validates the bodies of functions, and finds what is malformed in them.
 *
 * @see <a href="https://webassembly.github.io/spec/core/valid/modules.html#functions">Functions</a>
 */
final class FunctionValidator {

    private final Context context;
    private final TypeReader types;
    private final InstructionValidator instructions;

    FunctionValidator(Context context) {
        this.context = context;
        this.types = new TypeReader(context.config(), context.module().types());
        this.instructions = new InstructionValidator(context);
    }

    /** Validates the function with the index {@code function}, which is not imported. */
    void validate(int function) {
        try {
            validateBody(function);
        } catch (ModuleException e) {
            throw e.inFunction(function);
        }
    }

    private void validateBody(int function) {
        Module module = context.module();
        FunctionBodies bodies = module.bodies();
        int body = function - module.importedFunctions();
        int start = bodies.offsets()[body];
        // A body may go on behind the end that its size declares: what is wrong shows where its blocks end.
        ByteReader in = new ByteReader(module, start, module.bytes().length());
        FunctionType type = context.type(module.functionTypes()[function], start);
        declareLocals(type, in);
        InstructionReader code = new InstructionReader(in, types, context.config());
        instructions.begin(code, type);
        while (!instructions.atEnd()) {
            instructions.validate(code.read());
        }
        if (in.offset() != bodies.ends()[body]) {
            throw malformed("section size mismatch: the function is longer or shorter than its size says", in.offset());
        }
    }

    private void declareLocals(FunctionType type, ByteReader in) {
        Locals locals = instructions.locals();
        locals.clear();
        List<ValueType> parameters = type.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            locals.add(1, parameters.get(i));
        }
        int groups = in.readLength(2);
        long count = locals.count();
        int limit = context.config().limits().locals();
        for (int i = 0; i < groups; i++) {
            int offset = in.offset();
            int number = in.readUnsignedInt();
            ValueType local = types.readValueType(in);
            count += Integer.toUnsignedLong(number);
            if (count > limit) {
                throw malformed("too many locals: %d or more, the limit is %d".formatted(count, limit), offset);
            }
            locals.add(number, local);
        }
    }
}
