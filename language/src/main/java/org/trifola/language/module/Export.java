package org.trifola.language.module;

import org.trifola.language.types.ExternalKind;

/**
 * Something that a module offers.
 *
 * @param name the name, unique in the module
 * @param kind what it is
 * @param index its index in the index space of its kind
 */
public record Export(String name, ExternalKind kind, int index) {
}
