package org.trifola.language;

import java.util.HashMap;
import java.util.Map;

import org.graalvm.options.OptionDescriptor;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionValues;

/** Options of the language that are given as texts, where no polyglot engine reads them. */
final class TextOptions implements OptionValues {

    private final Map<OptionKey<?>, Object> values = new HashMap<>();

    /**
     * @param texts the values, by the names {@code wasm.NAME}
     * @throws IllegalArgumentException if there is no such option, or it has no such value
     */
    TextOptions(Map<String, String> texts) {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            OptionDescriptor descriptor = WasmOptions.DESCRIPTORS.get(text.getKey());
            if (descriptor == null) {
                throw new IllegalArgumentException("There is no option " + text.getKey() + ".");
            }
            values.put(descriptor.getKey(), value(descriptor, text.getValue()));
        }
    }

    private static Object value(OptionDescriptor descriptor, String text) {
        try {
            return descriptor.getKey().getType().convert(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The option " + descriptor.getName() + " has no value \"" + text + "\": " + e.getMessage(), e);
        }
    }

    @Override
    public OptionDescriptors getDescriptors() {
        return WasmOptions.DESCRIPTORS;
    }

    @Override
    @SuppressWarnings("unchecked") // The option's own type has made the value.
    public <T> T get(OptionKey<T> key) {
        return (T) values.getOrDefault(key, key.getDefaultValue());
    }

    @Override
    public boolean hasBeenSet(OptionKey<?> key) {
        return values.containsKey(key);
    }
}
