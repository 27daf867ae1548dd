package org.trifola.language.validation;

import static org.trifola.language.error.ModuleException.malformed;

import java.util.List;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.binary.TypeReader;
import org.trifola.language.error.ModuleException;
import org.trifola.language.module.Module;
import org.trifola.language.module.ModuleBytes;
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
    private final QuickValidator quick;

    /** Where {@code steps}, those of the module, is null, all rules are applied to each instruction, of which the result is the same. */
    FunctionValidator(Context context, QuickSteps steps) {
        this.context = context;
        this.types = new TypeReader(context.config(), context.module().types());
        this.instructions = new InstructionValidator(context);
        this.quick = steps == null ? null : new QuickValidator(steps);
    }

    /** Validates the function with the index {@code function}, which is not imported. */
    void validate(int function) {
        try {
            if (quick == null || !isKnown(function)) {
                validateWithAllRules(function);
            }
        } catch (ModuleException e) {
            throw e.inFunction(function);
        }
    }

    /** Whether the quick validator knows that the function is valid. */
    boolean isKnown(int function) {
        ByteReader in = declare(function);
        int end = end(function);
        ModuleBytes.Part part = context.module().bytes().part(in.offset(), end);
        int type = context.module().functionTypes()[function];
        return quick.isValid(part.array(), in.offset() - part.start(), end - part.start(), type, instructions.locals());
    }

    /** Declares the locals of a function, and gives what reads its instructions. */
    private ByteReader declare(int function) {
        Module module = context.module();
        int start = module.bodies().offsets()[body(function)];
        // A body may go on behind the end that its size declares: what is wrong shows where its blocks end.
        ByteReader in = new ByteReader(module, start, module.bytes().length());
        declareLocals(context.type(module.functionTypes()[function], start), in);
        return in;
    }

    private void validateWithAllRules(int function) {
        ByteReader in = declare(function);
        InstructionReader code = new InstructionReader(in, types, context.config());
        instructions.begin(code, context.module().functionType(function));
        while (!instructions.atEnd()) {
            instructions.validate(code.read());
        }
        if (in.offset() != end(function)) {
            throw malformed("section size mismatch: the function is longer or shorter than its size says", in.offset());
        }
    }

    private int body(int function) {
        return function - context.module().importedFunctions();
    }

    /** The module offset behind the body of a function. */
    private int end(int function) {
        return context.module().bodies().ends()[body(function)];
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
