package org.trifola.language.arithmetic.vector.machine;

/**
 * The JDK's module of vectors, {@code jdk.incubator.vector}. It is there if the JVM was started with it, or else if the
 * JVM lets this module load it (exports {@code java.base/jdk.internal.module}): loaded late, it comes without the JVM's
 * warning about incubator modules.
 */
public final class VectorModule {

    private static final String NAME = "jdk.incubator.vector";
    private static final String LOADER = "jdk.internal.module";
    /** Whether vectors can be kept in registers. */
    public static final boolean IS_PRESENT = read(find());

    private VectorModule() {
    }

    private static Module find() {
        Module found = ModuleLayer.boot().findModule(NAME).orElse(null);
        return found == null && Object.class.getModule().isExported(LOADER, VectorModule.class.getModule()) ? load() : found;
    }

    private static Module load() {
        try {
            return (Module) Class.forName(LOADER + ".Modules").getMethod("loadModule", String.class).invoke(null, NAME);
        } catch (ReflectiveOperationException e) {
            // Another JDK, or one without the module: it goes without.
            return null;
        }
    }

    private static boolean read(Module found) {
        if (found != null) {
            VectorModule.class.getModule().addReads(found);
        }
        return found != null;
    }
}
