package org.trifola.script;

import java.util.HashMap;
import java.util.Map;

import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;

/** The modules and instances that a script has made, and the names under which it has registered instances. */
final class Instances {

    private final Map<String, Value> modules = new HashMap<>();
    private final Map<String, Value> instances = new HashMap<>();
    private final Map<String, Object> registered = new HashMap<>();
    private Value lastModule;
    private Value last;

    /** Remembers a module; {@code identifier} may be null. */
    void defineModule(String identifier, Value module) {
        lastModule = module;
        put(modules, identifier, module);
    }

    /** Remembers an instance, or with null that there is none; {@code identifier} may be null. */
    void define(String identifier, Value instance) {
        last = instance;
        put(instances, identifier, instance);
    }

    /** The module {@code identifier}, or the last one if that is null. */
    Value module(String identifier) throws MissingInstanceException {
        return present(identifier == null ? lastModule : modules.get(identifier), identifier);
    }

    /** The instance {@code identifier}, or the last one if that is null. */
    Value get(String identifier) throws MissingInstanceException {
        return present(identifier == null ? last : instances.get(identifier), identifier);
    }

    /** Lets modules import from {@code instance} under {@code name}. */
    void register(String name, Value instance) {
        registered.put(name, instance.getMember("exports"));
    }

    /** What modules can import. */
    ProxyObject imports() {
        return ProxyObject.fromMap(registered);
    }

    private static void put(Map<String, Value> map, String identifier, Value value) {
        if (identifier != null) {
            map.put(identifier, value);
        }
    }

    private static Value present(Value value, String identifier) throws MissingInstanceException {
        if (value == null) {
            throw new MissingInstanceException(identifier);
        }
        return value;
    }
}
