package org.trifola.language.machine;

/**
 * A function that a table has as long as it does not change.
 *
 * @param function the index of the function, which the module defines
 * @param element the index of the element of the table
 */
public record Callee(int function, int element) {
}
