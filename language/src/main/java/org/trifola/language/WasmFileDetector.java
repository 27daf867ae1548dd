package org.trifola.language;

import java.io.IOException;
import java.nio.charset.Charset;

import com.oracle.truffle.api.TruffleFile;

/** Recognizes files in the binary and in the text format by their names, so that they can be evaluated without naming the language. */
public final class WasmFileDetector implements TruffleFile.FileTypeDetector {

    @Override
    public String findMimeType(TruffleFile file) throws IOException {
        String name = file.getName();
        if (name == null) {
            return null;
        }
        return name.endsWith(".wasm") ? WasmLanguage.MIME_TYPE : name.endsWith(".wat") ? WasmLanguage.TEXT_MIME_TYPE : null;
    }

    @Override
    public Charset findEncoding(TruffleFile file) throws IOException {
        return null;
    }
}
