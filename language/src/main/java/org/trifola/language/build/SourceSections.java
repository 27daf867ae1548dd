package org.trifola.language.build;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;

import org.trifola.language.config.EngineConfig;
import org.trifola.language.error.StackRoom;
import org.trifola.language.module.Module;
import org.trifola.language.text.FunctionText;
import org.trifola.language.text.TextParser;
import org.trifola.language.text.TextPrinter;

/**
 * Where the functions of a module and their instructions stand: in the text that the module was evaluated from, or else
 * in the printed text of the function, which is a source of its own. Nothing is parsed or printed before someone asks.
 */
final class SourceSections {

    private final Module module;
    private final EngineConfig config;
    private final Supplier<Source> origin;
    private SoftReference<Map<Integer, Located>> located = new SoftReference<>(null);

    /** A function in a source. */
    private record Located(Source source, FunctionText text) {

        SourceSection function() {
            return source.createSection(text.start(), text.end() - text.start());
        }

        SourceSection instruction(int distance) {
            int start = text.instruction(distance);
            return source.createSection(start, text.mnemonicEnd(start) - start);
        }
    }

    /**
     * @param module a valid module
     * @param config what it was decoded with
     * @param origin gives the source that it comes from
     */
    SourceSections(Module module, EngineConfig config, Supplier<Source> origin) {
        this.module = module;
        this.config = config;
        this.origin = origin;
    }

    /** The function {@code function}, whose name is {@code name}. */
    SourceSection of(int function, String name) {
        return locate(function, name).function();
    }

    /** The instruction at the module offset {@code offset}, of the function {@code function}, whose name is {@code name}. */
    SourceSection of(int function, String name, int offset) {
        int end = module.bodies().ends()[function - module.importedFunctions()];
        return locate(function, name).instruction(end - offset);
    }

    private synchronized Located locate(int function, String name) {
        StackRoom.ensure();
        Map<Integer, Located> functions = located.get();
        if (functions == null) {
            Source source = origin.get();
            functions = source.hasCharacters() ? parse(source) : new HashMap<>();
            located = new SoftReference<>(functions);
        }
        return functions.computeIfAbsent(function, index -> print(index, name));
    }

    private Map<Integer, Located> parse(Source source) {
        List<FunctionText> texts = TextParser.functions(source.getCharacters());
        Map<Integer, Located> functions = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            functions.put(module.importedFunctions() + i, new Located(source, texts.get(i)));
        }
        return functions;
    }

    private Located print(int function, String name) {
        FunctionText text = TextPrinter.print(module, config, function);
        Source source = origin.get();
        Source printed = Source.newBuilder(source.getLanguage(), text.text(), source.getName() + "/" + name).internal(source.isInternal()).build();
        return new Located(printed, text);
    }
}
