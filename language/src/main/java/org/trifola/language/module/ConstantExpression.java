package org.trifola.language.module;

/**
 * A constant expression, as the bytes of the module that hold it.
 *
 * @param offset the module offset of its first instruction
 * @param end the module offset behind its final {@code end}
 */
public record ConstantExpression(int offset, int end) {
}
