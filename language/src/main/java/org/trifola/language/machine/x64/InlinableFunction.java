package org.trifola.language.machine.x64;

import org.trifola.language.binary.BodyReader;
import org.trifola.language.types.FunctionType;

/**
 * A function that may be inlined.
 *
 * @param function its index
 * @param type its type, which has at most one result
 * @param body reads its body
 * @param locals the types of its locals, parameters first
 * @param isZeroed by local: whether it may be read before it is set, and is no parameter
 * @param hasBranches whether there is any control in it
 */
record InlinableFunction(int function, FunctionType type, BodyReader body, MachineType[] locals, boolean[] isZeroed, boolean hasBranches) {
}
