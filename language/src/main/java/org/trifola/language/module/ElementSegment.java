package org.trifola.language.module;

import org.trifola.language.types.ReferenceType;

/**
 * References for a table.
 *
 * @param mode when they are copied
 * @param table the index of the table of an active segment
 * @param target the expression of the index in the table of an active segment, else null
 * @param type the type of the references
 * @param functions the indices of the functions that the segment refers to, or null if it has expressions
 * @param expressions the expressions of the references, or null if it has functions
 */
public record ElementSegment(SegmentMode mode, int table, ConstantExpression target, ReferenceType type, int[] functions, ConstantExpression[] expressions) {

    /** The number of references. */
    public int length() {
        return functions != null ? functions.length : expressions.length;
    }
}
