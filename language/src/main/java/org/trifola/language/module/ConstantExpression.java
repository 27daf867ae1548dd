package org.trifola.language.module;

import org.trifola.language.instruction.NumericOp;

/**
 * A constant expression, as the bytes of the module that hold it. There may be many thousands, most of which are one number.
 *
 * @param offset the module offset of its first instruction
 * @param end the module offset behind its final {@code end}
 * @param constant the instruction that it consists of, or null if there are others, or one of them that is not a number
 * @param bits the bits of that number
 */
public record ConstantExpression(int offset, int end, NumericOp.Constant constant, long bits) {
}
