package org.trifola.language.module;

/**
 * Bytes for a memory.
 *
 * @param mode when they are copied
 * @param memory the index of the memory of an active segment
 * @param target the expression of the address of an active segment, else null
 * @param offset the module offset of the bytes
 * @param length the number of bytes
 */
public record DataSegment(SegmentMode mode, int memory, ConstantExpression target, int offset, int length) {
}
