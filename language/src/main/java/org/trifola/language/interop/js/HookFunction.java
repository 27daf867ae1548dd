package org.trifola.language.interop.js;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.oracle.truffle.api.interop.ArityException;

/** The functions that Graal.js calls, by its names for them in capitals. */
enum HookFunction {
    MODULE_INSTANTIATE(2),
    MODULE_EXPORTS(1),
    MODULE_IMPORTS(1),
    CUSTOM_SECTIONS(2),
    INSTANCE_EXPORT(2),
    FUNC_TYPE(1),
    IS_FUNC(1),
    MEM_ALLOC(2),
    MEM_GROW(2),
    MEM_AS_BYTE_BUFFER(1),
    MEM_SET_GROW_CALLBACK(1),
    MEM_SET_NOTIFY_CALLBACK(1),
    MEM_SET_WAIT_CALLBACK(1),
    TABLE_ALLOC(3),
    TABLE_GROW(2),
    TABLE_READ(2),
    TABLE_WRITE(3),
    TABLE_SIZE(1),
    GLOBAL_ALLOC(3),
    GLOBAL_READ(1),
    GLOBAL_WRITE(2),
    EMBEDDER_DATA_GET(1),
    EMBEDDER_DATA_SET(2);

    private final int arity;

    /** @param arity the number of arguments that it takes at least; what it does not know of is ignored */
    HookFunction(int arity) {
        this.arity = arity;
    }

    /** The names of all of them. */
    static List<String> names() {
        return Arrays.stream(values()).map(HookFunction::text).toList();
    }

    /** The function of a name, or null if there is none. */
    static HookFunction of(String name) {
        for (HookFunction function : values()) {
            if (function.text().equals(name)) {
                return function;
            }
        }
        return null;
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    void checkCount(Object[] arguments) throws ArityException {
        if (arguments.length < arity) {
            throw ArityException.create(arity, -1, arguments.length);
        }
    }
}
