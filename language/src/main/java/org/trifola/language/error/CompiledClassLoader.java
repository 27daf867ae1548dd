package org.trifola.language.error;

/** A class loader whose classes are functions of a module: their methods are frames of a backtrace. */
public abstract class CompiledClassLoader extends ClassLoader {

    protected CompiledClassLoader(String name, ClassLoader parent) {
        super(name, parent);
    }
}
