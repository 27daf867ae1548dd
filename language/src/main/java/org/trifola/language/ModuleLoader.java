package org.trifola.language;

import java.util.function.BiFunction;
import java.util.function.Supplier;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.source.Source;

import org.trifola.language.binary.FunctionNames;
import org.trifola.language.binary.ModuleDecoder;
import org.trifola.language.build.ModuleCode;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.error.ModuleException;
import org.trifola.language.error.RejectedModuleException;
import org.trifola.language.jvm.ShapeClasses;
import org.trifola.language.machine.MachineCode;
import org.trifola.language.machine.cache.CodeCache;
import org.trifola.language.machine.cache.CodeFile;
import org.trifola.language.module.Module;
import org.trifola.language.module.ModuleBytes;
import org.trifola.language.runtime.Code;
import org.trifola.language.text.TextParser;
import org.trifola.language.validation.ModuleValidator;

/**
 * Makes code of modules: decodes and validates them.
 *
 * @param language the language that the functions belong to, or null where no polyglot engine is
 * @param config the features and limits
 * @param shapes the JVM classes that all modules of the engine have in common
 * @param cache where machine code is kept for later runs, or null
 */
public record ModuleLoader(TruffleLanguage<?> language, EngineConfig config, ShapeClasses shapes, CodeCache cache) {

    /** Modules of so many bytes do not keep a copy of them. */
    private static final int LARGE = 1 << 20;

    /**
     * The code of a module in the binary format.
     *
     * @param name what messages call the module
     * @param binary its bytes, which must not change any more
     * @param source gives the source for tools, when they ask
     * @throws RejectedModuleException if it is malformed or invalid
     */
    public Code binary(String name, byte[] binary, Supplier<Source> source) {
        return load(name, () -> binary, source, (reason, function) -> RejectedModuleException.of(reason, name, function));
    }

    /**
     * The code of a module in the binary format. A large one that has an instance reads again in its source what it needs later: the
     * source keeps its bytes anyway.
     *
     * @param source has the bytes
     * @throws RejectedModuleException if it is malformed or invalid
     */
    Code binary(Source source) {
        Code code = binary(source.getName(), source.getBytes().toByteArray(), () -> source);
        ModuleBytes bytes = code.module().bytes();
        if (bytes.length() >= LARGE) {
            bytes.setOrigin((from, to) -> source.getBytes().subSequence(from, to).toByteArray());
        }
        return code;
    }

    /**
     * The code of a module in the text format.
     *
     * @param name what messages call the module
     * @param text the text
     * @param source gives the source for tools, when they ask
     * @throws RejectedModuleException if it is malformed or invalid
     */
    public Code text(String name, CharSequence text, Supplier<Source> source) {
        return load(name, () -> TextParser.parse(text), source, (reason, function) -> RejectedModuleException.of(reason, source.get(), function));
    }

    private Code load(String name, Supplier<byte[]> binary, Supplier<Source> source, BiFunction<ModuleException, String, RejectedModuleException> rejected) {
        Module module = null;
        CodeFile file;
        try {
            module = ModuleDecoder.decode(name, binary.get(), config);
            file = file(module);
            if (file == null || file.image() == null) {
                ModuleValidator.validate(module, config);
            }
        } catch (ModuleException e) {
            throw rejected.apply(e, module == null ? null : functionName(module, e.function()));
        }
        return new ModuleCode(language, module, config, source, shapes, file);
    }

    private CodeFile file(Module module) {
        return cache != null && config.tier().usesMachineCode() && MachineCode.isThere() ? cache.file(module, config) : null;
    }

    private static String functionName(Module module, int function) {
        FunctionNames names = new FunctionNames(module);
        return function != ModuleException.NONE && names.has(function) ? names.name(function) : null;
    }
}
