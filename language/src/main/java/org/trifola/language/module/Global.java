package org.trifola.language.module;

import org.trifola.language.types.GlobalType;

/**
 * A global.
 *
 * @param type its type
 * @param initializer the expression of its first value, or null if the global is imported
 */
public record Global(GlobalType type, ConstantExpression initializer) {
}
