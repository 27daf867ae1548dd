package org.trifola.language.interop.js;

import com.oracle.truffle.api.interop.UnsupportedTypeException;

import org.trifola.language.data.NullObject;
import org.trifola.language.interop.GlobalObject;
import org.trifola.language.interop.MethodArguments;
import org.trifola.language.interop.ValueConversion;
import org.trifola.language.runtime.GlobalInstance;
import org.trifola.language.types.GlobalType;

/** What JavaScript asks of globals. */
final class GlobalFunctions {

    private GlobalFunctions() {
    }

    private static GlobalInstance global(Object argument) throws UnsupportedTypeException {
        return HookArguments.object(GlobalObject.class, "global", argument).global();
    }

    /** (type, mutable, value): a new global. */
    static Object allocate(Object[] arguments) throws UnsupportedTypeException {
        GlobalInstance global = new GlobalInstance(new GlobalType(TypeTexts.value(arguments[0]), HookArguments.truth(arguments[1])));
        set(global, arguments[2]);
        return GlobalObject.of(global);
    }

    /** (global): its value. */
    static Object read(Object[] arguments) throws UnsupportedTypeException {
        return ValueConversion.toHost(global(arguments[0]).get());
    }

    /** (global, value): sets its value. */
    static Object write(Object[] arguments) throws UnsupportedTypeException {
        GlobalInstance global = global(arguments[0]);
        if (!global.type().mutable()) {
            throw new RefusedException("The global is immutable.");
        }
        set(global, arguments[1]);
        return NullObject.INSTANCE;
    }

    private static void set(GlobalInstance global, Object value) throws UnsupportedTypeException {
        global.set(MethodArguments.value("This global", global.type().valueType(), value));
    }
}
