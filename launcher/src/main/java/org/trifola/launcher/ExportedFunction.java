package org.trifola.launcher;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;

/**
 * A function that a module exports.
 *
 * @param name the name of the export
 * @param parameters the names of its parameters' types
 * @param results the names of its results' types
 */
record ExportedFunction(String name, List<String> parameters, List<String> results) {

    /** The functions among the exports of {@code module}, in their order. */
    static List<ExportedFunction> of(Value module) {
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

    /** Whether it can be called without arguments. */
    boolean isEntry() {
        return parameters.isEmpty();
    }

    /**
     * The values that {@code texts} write, one for each parameter.
     *
     * @throws CommandException if there are too few or too many, or one does not fit its parameter
     */
    Object[] arguments(List<String> texts) {
        if (texts.size() != parameters.size()) {
            throw new CommandException(ExitStatus.USAGE, name + " takes " + signature() + ", but " + count(texts.size()) + " given.");
        }
        Object[] values = new Object[texts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = argument(i, texts.get(i));
        }
        return values;
    }

    private String signature() {
        return parameters.isEmpty() ? "no arguments" : "(" + String.join(", ", parameters) + ")";
    }

    private static String count(int given) {
        return given == 1 ? "1 argument was" : given + " arguments were";
    }

    private Object argument(int position, String text) {
        String type = parameters.get(position);
        String where = "Argument " + (position + 1) + " of " + name;
        NumberType number = NumberType.named(type).orElseThrow(() -> new CommandException(
                ExitStatus.USAGE, where + " is of type " + type + ", which cannot be written on the command line."));
        try {
            return number.parse(text);
        } catch (NumberFormatException e) {
            throw new CommandException(ExitStatus.USAGE, where + " must be of type " + type + ", but \"" + text + "\" is " + e.getMessage() + ".");
        }
    }

    /** The lines to print for what a call returned: one for each result. */
    List<String> lines(Value returned) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Value result = results.size() == 1 ? returned : returned.getArrayElement(i);
            lines.add(NumberType.named(results.get(i)).map(type -> type.format(result)).orElseGet(result::toString));
        }
        return lines;
    }
}
