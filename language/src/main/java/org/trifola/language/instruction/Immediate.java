package org.trifola.language.instruction;

/** What an instruction carries besides its code, in the order of the binary format. */
public enum Immediate {
    /** Nothing. */
    NONE,
    /** A block type. */
    BLOCK_TYPE,
    /** A label index. */
    LABEL,
    /** A vector of label indices and a default label index. */
    LABEL_TABLE,
    /** A function index. */
    FUNCTION,
    /** A type index and a table index; the text format has them the other way round. */
    TYPE_AND_TABLE,
    /** A local index. */
    LOCAL,
    /** A global index. */
    GLOBAL,
    /** A table index. */
    TABLE,
    /** The table index of the destination, the table index of the source. */
    TABLE_AND_TABLE,
    /** An element segment index. */
    ELEMENT,
    /** An element segment index and a table index; the text format has them the other way round. */
    ELEMENT_AND_TABLE,
    /** A data segment index. */
    DATA,
    /** A data segment index and a memory index; the text format has them the other way round. */
    DATA_AND_MEMORY,
    /** A memory index. */
    MEMORY,
    /** The memory index of the destination, the memory index of the source. */
    MEMORY_AND_MEMORY,
    /** Alignment, memory index and offset of a load or store. */
    MEMORY_ARGUMENT,
    /** Alignment, memory index and offset of a load or store, and a lane index. */
    MEMORY_ARGUMENT_AND_LANE,
    /** A signed 32-bit integer. */
    I32,
    /** A signed 64-bit integer. */
    I64,
    /** The four bytes of an {@code f32}. */
    F32,
    /** The eight bytes of an {@code f64}. */
    F64,
    /** The 16 bytes of a {@code v128}. */
    V128,
    /** A lane index. */
    LANE,
    /** 16 lane indices. */
    LANES,
    /** A heap type. */
    HEAP_TYPE,
    /** A vector of value types. */
    VALUE_TYPES
}
