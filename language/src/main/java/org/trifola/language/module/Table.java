package org.trifola.language.module;

import org.trifola.language.types.TableType;

/**
 * A table.
 *
 * @param type its type
 * @param initializer the expression of the first value of its elements, or null if the table is imported or its elements
 *            are null at first
 */
public record Table(TableType type, ConstantExpression initializer) {
}
