package org.trifola.language.machine;

import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.Instance;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.HeapType;
import org.trifola.language.types.Subtyping;

/** Calls out of machine code. */
final class Calls {

    private Calls() {
    }

    /** Calls a function; {@code arguments} are the calling instance, and the boxed arguments. */
    static Object call(FunctionInstance function, Object[] arguments) {
        if (function.host() != null) {
            return function.host().call(arguments);
        }
        arguments[0] = function.instance();
        return function.target().call(arguments);
    }

    /** The function that {@code call_indirect} calls: the element {@code index} of a table, if it has the type {@code type}. */
    static FunctionInstance element(int index, Instance instance, int table, int type) {
        Object element = instance.table(table).get(index, TrapKind.UNDEFINED_ELEMENT, null);
        if (element == null) {
            throw new TrapException(TrapKind.UNINITIALIZED_ELEMENT, index, null);
        }
        FunctionInstance function = (FunctionInstance) element;
        DefinedType expected = instance.type(type);
        if (function.type() != expected && !Subtyping.matches((HeapType) function.type(), expected)) {
            throw new TrapException(TrapKind.INDIRECT_CALL_TYPE_MISMATCH, null);
        }
        return function;
    }
}
