package org.trifola.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionDescriptor;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionStability;
import org.graalvm.options.OptionType;
import org.graalvm.options.OptionValues;

import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Feature;
import org.trifola.language.config.Limits;
import org.trifola.language.config.Tier;
import org.trifola.language.host.HostModules;
import org.trifola.language.machine.cache.CodeCache;

/** The options of the language, {@code wasm.NAME}. */
public final class WasmOptions {

    private static final OptionKey<String> BUILTINS = new OptionKey<>("", new OptionType<>("[link:]name,…", WasmOptions::checkBuiltins));
    private static final OptionKey<String> WASI_MAP_DIRS = new OptionKey<>("");
    private static final OptionKey<Boolean> WASI_DETERMINISTIC = new OptionKey<>(false);
    private static final OptionKey<String> WASI_LISTEN = new OptionKey<>("");
    private static final OptionKey<String> WASI_TRACE = new OptionKey<>("");
    private static final OptionKey<Long> MAX_MEMORY_PAGES = new OptionKey<>(Limits.DEFAULT.memoryPages(), new OptionType<>("pages", WasmOptions::pages));
    private static final OptionKey<Tier> TIER = new OptionKey<>(Tier.AUTO, new OptionType<>("auto|interpreter|jvm|native|graal", WasmOptions::tier));
    private static final OptionKey<String> CODE_CACHE = new OptionKey<>("");
    private static final Map<Feature, OptionKey<Boolean>> FEATURES = features();

    /** The descriptors of all options. */
    static final OptionDescriptors DESCRIPTORS = OptionDescriptors.create(descriptors());

    private WasmOptions() {
    }

    /**
     * Options that are given as texts.
     *
     * @param texts the values, by the names {@code wasm.NAME}
     * @throws IllegalArgumentException if there is no such option, or it has no such value
     */
    public static OptionValues parse(Map<String, String> texts) {
        return new TextOptions(texts);
    }

    /** What modules are decoded, validated and instantiated with. */
    public static EngineConfig config(OptionValues options) {
        Set<Feature> features = EnumSet.of(Feature.CORE);
        for (Map.Entry<Feature, OptionKey<Boolean>> feature : FEATURES.entrySet()) {
            if (options.get(feature.getValue())) {
                features.add(feature.getKey());
            }
        }
        return new EngineConfig(features, Limits.DEFAULT.withMemoryPages(options.get(MAX_MEMORY_PAGES)), options.get(TIER));
    }

    /** Where machine code is kept for later runs; null where it is not. */
    public static CodeCache codeCache(OptionValues options) {
        return CodeCache.at(options.get(CODE_CACHE));
    }

    /** The names by which built-in modules can be imported besides their own, and the names of those modules. */
    public static Map<String, String> builtins(OptionValues options) {
        return links(options.get(BUILTINS));
    }

    /** The value of the option {@code wasm.NAME} as text. */
    public static String text(OptionValues options, String name) {
        return options.get(DESCRIPTORS.get(WasmLanguage.ID + "." + name).getKey()).toString();
    }

    private static Map<Feature, OptionKey<Boolean>> features() {
        Map<Feature, OptionKey<Boolean>> features = new EnumMap<>(Feature.class);
        for (Feature feature : EnumSet.complementOf(EnumSet.of(Feature.CORE))) {
            features.put(feature, new OptionKey<>(EngineConfig.DEFAULT.has(feature)));
        }
        return features;
    }

    private static List<OptionDescriptor> descriptors() {
        List<OptionDescriptor> descriptors = new ArrayList<>();
        descriptors.add(descriptor("Builtins", BUILTINS, "Further names under which built-in modules can be imported."));
        descriptors.add(descriptor("WasiMapDirs", WASI_MAP_DIRS, "Directories that WASI programs may use: [guest::]host[:ro], separated by commas."));
        descriptors.add(descriptor("WasiDeterministic", WASI_DETERMINISTIC, "Give WASI programs the same time and the same random numbers in every run."));
        descriptors.add(descriptor("WasiListen", WASI_LISTEN, "TCP addresses at which WASI programs accept connections: host:port, separated by commas."));
        descriptors.add(descriptor("WasiTrace", WASI_TRACE,
                        "Write the calls of WASI to the standard error: all, clock, exit, filesystem, memory, poll, proc, random, sock, separated by commas."));
        descriptors.add(descriptor("MaxMemoryPages", MAX_MEMORY_PAGES, "The largest size of a memory, in pages of 64 KiB (default: 65536)."));
        descriptors.add(descriptor("Tier", TIER, "What runs functions: auto (the best for this JVM), interpreter, jvm (JVM classes), native (machine code), graal (partial evaluation)."));
        descriptors.add(descriptor("CodeCache", CODE_CACHE, "A directory of the user's own in which machine code is kept for later runs (default: none)."));
        for (Map.Entry<Feature, OptionKey<Boolean>> feature : FEATURES.entrySet()) {
            String name = feature.getKey().optionName();
            descriptors.add(descriptor(name, feature.getValue(), "Enable the feature " + name + "."));
        }
        return descriptors;
    }

    private static OptionDescriptor descriptor(String name, OptionKey<?> key, String help) {
        return OptionDescriptor.newBuilder(key, WasmLanguage.ID + "." + name).category(OptionCategory.USER).stability(OptionStability.STABLE).help(help).build();
    }

    private static String checkBuiltins(String text) {
        for (String name : links(text).values()) {
            if (HostModules.find(name) == null) {
                throw new IllegalArgumentException("There is no built-in module \"" + name + "\".");
            }
        }
        return text;
    }

    private static Map<String, String> links(String text) {
        Map<String, String> links = new LinkedHashMap<>();
        for (String builtin : text.isEmpty() ? new String[0] : text.split(",")) {
            int colon = builtin.indexOf(':');
            links.put(colon < 0 ? builtin : builtin.substring(0, colon), builtin.substring(colon + 1));
        }
        return links;
    }

    private static Tier tier(String text) {
        for (Tier tier : Tier.values()) {
            if (tier.name().equalsIgnoreCase(text)) {
                return tier;
            }
        }
        throw new IllegalArgumentException("Not one of auto, interpreter, jvm, native and graal: " + text);
    }

    private static Long pages(String text) {
        try {
            long pages = Long.parseLong(text);
            if (0 <= pages && pages <= Limits.DEFAULT.memoryPages()) {
                return pages;
            }
        } catch (NumberFormatException e) {
            // Answered below, like a number out of range.
        }
        throw new IllegalArgumentException("Not a number of pages from 0 to " + Limits.DEFAULT.memoryPages() + ": " + text);
    }
}
