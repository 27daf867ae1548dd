package org.trifola.language.module;

import org.trifola.language.types.ExternalType;

/**
 * Something that a module needs from outside.
 *
 * @param module the name of the module to import from
 * @param name the name in that module
 * @param type what is expected
 */
public record Import(String module, String name, ExternalType type) {
}
