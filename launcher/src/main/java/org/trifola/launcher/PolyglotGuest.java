package org.trifola.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.graalvm.polyglot.Value;
import org.trifola.wasi.Wasi;

/**
 * A module in a polyglot context.
 *
 * @param module the module
 */
record PolyglotGuest(Value module) implements Guest {
    @Override
    public List<ExportedFunction> functions() {
        List<ExportedFunction> functions = new ArrayList<>();
        Value exports = module.getMember("exports");
        for (long i = 0; i < exports.getArraySize(); i++) {
            Value export = exports.getArrayElement(i);
            if (export.getMember("kind").asString().equals("function")) {
                Value type = export.getMember("type");
                functions.add(new ExportedFunction(
                        export.getMember("name").asString(), strings(type.getMember("parameters")), strings(type.getMember("results"))));
            }
        }
        return functions;
    }

    private static List<String> strings(Value array) {
        List<String> strings = new ArrayList<>();
        for (long i = 0; i < array.getArraySize(); i++) {
            strings.add(array.getArrayElement(i).asString());
        }
        return strings;
    }

    @Override
    public Instance instantiate(Wasi wasi) {
        Value exports = (wasi == null ? module.newInstance() : module.newInstance(wasi)).getMember("exports");
        return (function, arguments) -> results(function, exports.getMember(function.name()).execute(arguments));
    }

    private static List<Object> results(ExportedFunction function, Value returned) {
        List<Object> results = new ArrayList<>();
        int count = function.results().size();
        for (int i = 0; i < count; i++) {
            Value value = count == 1 ? returned : returned.getArrayElement(i);
            Optional<NumberType> number = NumberType.named(function.results().get(i));
            results.add(number.isPresent() ? number.get().unbox(value) : value);
        }
        return results;
    }
}
