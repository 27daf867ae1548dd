package org.trifola.language.runtime;

/**
 * A function of the host that is an object of a functional interface, so that calls need not box.
 *
 * @param type the interface
 * @param implementation the object
 */
public record TypedFunction(FunctionalType type, Object implementation) {
}
