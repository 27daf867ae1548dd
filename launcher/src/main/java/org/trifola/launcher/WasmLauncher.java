package org.trifola.launcher;

import java.util.List;
import java.util.Map;
import org.graalvm.launcher.AbstractLanguageLauncher;
import org.graalvm.options.OptionCategory;
import org.graalvm.polyglot.Context;

/** The command: runs a WebAssembly file. */
public final class WasmLauncher extends AbstractLanguageLauncher {
    /** Starts the command with its arguments. */
    public static void main(String[] arguments) {
        new WasmLauncher().launch(arguments);
    }

    @Override
    protected List<String> preprocessArguments(List<String> arguments, Map<String, String> polyglotOptions) {
        return arguments;
    }

    @Override
    protected void launch(Context.Builder builder) {
        builder.build().close();
    }

    @Override
    protected String getLanguageId() {
        return "wasm";
    }

    @Override
    protected void printHelp(OptionCategory maxCategory) {
        System.out.println("Usage: wasm [options] FILE [arguments...]");
    }
}
