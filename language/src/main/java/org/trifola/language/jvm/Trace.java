package org.trifola.language.jvm;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.error.TrapException;
import org.trifola.language.runtime.LeftFunctions;

/**
 * Makes Truffle see an exception leave functions that run as methods, of which it knows nothing: the exception is thrown
 * once more through the call targets of these functions, each of which is called only for that.
 *
 * @param exception the exception
 * @param places where the functions were left, the innermost first
 * @param index which of the places belongs to the call target that is called
 */
record Trace(AbstractTruffleException exception, List<Place> places, int index) {

    /**
     * Where a function was left.
     *
     * @param target its call target
     * @param offset the module offset of the instruction, or -1
     */
    record Place(CallTarget target, int offset) {
    }

    /** Where functions of machine code were left. */
    static List<Place> places(LeftFunctions left) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < left.count(); i++) {
            places.add(new Place(left.code().target(left.function(i)), left.offset(i)));
        }
        return places;
    }

    /**
     * Has Truffle see an exception leave functions of machine code.
     *
     * @return the exception to throw on
     */
    static AbstractTruffleException seen(LeftFunctions left) {
        List<Place> places = places(left);
        if (places.isEmpty()) {
            return left.exception();
        }
        try {
            places.getLast().target().call(new Trace(left.exception(), places, places.size() - 1));
        } catch (AbstractTruffleException seen) {
            return seen;
        }
        throw new IllegalStateException("the exception was lost");
    }

    /** Throws the exception, from the places inside first; {@code location} is the place of this call target. */
    AbstractTruffleException raise(Node location) {
        if (index == 0) {
            throw exception instanceof TrapException trap && trap.getLocation() == null ? trap.at(location) : exception;
        }
        places.get(index - 1).target().call(location, new Trace(exception, places, index - 1));
        throw new IllegalStateException("the exception was lost");
    }

    /** The module offset of the instruction where the function was left, or -1. */
    int offset() {
        return places.get(index).offset();
    }
}
