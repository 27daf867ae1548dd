package org.trifola.launcher;

import java.util.ArrayList;
import java.util.List;

/**
 * A function that a module exports.
 *
 * @param name the name of the export
 * @param parameters the names of its parameters' types
 * @param results the names of its results' types
 */
record ExportedFunction(String name, List<String> parameters, List<String> results) {

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

    /** The lines to print for what a call gave: one for each result. */
    List<String> lines(List<Object> values) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Object value = values.get(i);
            lines.add(NumberType.named(results.get(i)).map(type -> type.format(value)).orElseGet(() -> String.valueOf(value)));
        }
        return lines;
    }
}
