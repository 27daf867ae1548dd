package org.trifola.language.binary.encode;

import org.trifola.language.types.ReferenceType;

/**
 * The references of an element segment.
 *
 * @param type the type of the references
 * @param areExpressions whether they are given by expressions, else by the indices of functions
 * @param count how many there are
 * @param bytes the expressions or the indices in the binary format
 */
public record ElementItems(ReferenceType type, boolean areExpressions, int count, ByteWriter bytes) {
}
