package org.trifola.language.module;

/**
 * A custom section.
 *
 * @param name its name
 * @param offset the module offset of its contents, behind the name
 * @param length the number of bytes of its contents
 */
public record CustomSection(String name, int offset, int length) {
}
