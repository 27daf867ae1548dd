package org.trifola.language.jvm;

import java.util.List;

import org.trifola.language.error.CompiledClassLoader;
import org.trifola.language.error.StackRoom;

/**
 * A class loader that generates its classes when the JVM first needs one. They are in a module of their own, to which the
 * packages are opened that they use.
 */
abstract class GeneratedClasses extends CompiledClassLoader {

    private static final List<String> USED_PACKAGES = List.of(
                    "org.trifola.language.arithmetic.vector",
                    "org.trifola.language.jvm",
                    "org.trifola.language.jvm.library",
                    "org.trifola.language.runtime",
                    "org.trifola.language.runtime.memory");

    GeneratedClasses(String name, ClassLoader parent) {
        super(name, parent);
        for (String used : USED_PACKAGES) {
            GeneratedClasses.class.getModule().addExports(used, getUnnamedModule());
        }
    }

    /** The class {@code name}, without its package, as the JVM loads it, or null if it is not one of this loader. */
    protected abstract byte[] generate(String name);

    /** A new object of the class {@code name}, without its package, by its only constructor. */
    final Object instantiate(String name, Object... arguments) {
        try {
            return loadClass(Names.PACKAGE + name).getConstructors()[0].newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot generate " + name, e);
        }
    }

    @Override
    protected final Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(Names.PACKAGE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            StackRoom.ensure();
            byte[] bytes = generate(name.substring(Names.PACKAGE.length()));
            return bytes != null ? defineClass(name, bytes, 0, bytes.length) : super.loadClass(name, resolve);
        }
    }
}
