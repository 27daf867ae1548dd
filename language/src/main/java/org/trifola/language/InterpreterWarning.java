package org.trifola.language;

import com.oracle.truffle.api.library.provider.DefaultExportProvider;

/**
 * Keeps the engine from warning that there is no optimizing runtime, which this language can do without. It exports nothing:
 * Truffle looks for providers of this kind before an engine reads its options, and asks languages nothing else so early.
 * Whoever has set the option, to either value, is obeyed.
 */
public final class InterpreterWarning implements DefaultExportProvider {

    private static final String PROPERTY = "polyglot.engine.WarnInterpreterOnly";

    /** Found and made by {@link java.util.ServiceLoader}. */
    public InterpreterWarning() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, "false");
        }
    }

    /** No library has this name, so that nothing else is asked. */
    @Override
    public String getLibraryClassName() {
        return InterpreterWarning.class.getName();
    }

    @Override
    public Class<?> getDefaultExport() {
        return InterpreterWarning.class;
    }

    @Override
    public Class<?> getReceiverClass() {
        return InterpreterWarning.class;
    }

    @Override
    public int getPriority() {
        return 0;
    }
}
