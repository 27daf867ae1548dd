package org.trifola.language.config;

/**
 * The largest module that is accepted and the largest state it may have. A module beyond a limit of the first kind is
 * rejected; {@code memory.grow} and {@code table.grow} beyond one of the second kind answer -1.
 *
 * @param moduleSize bytes of a module
 * @param types number of types
 * @param functions number of functions, imported ones included
 * @param imports number of imports
 * @param exports number of exports
 * @param globals number of globals, imported ones included
 * @param tables number of tables, imported ones included
 * @param memories number of memories, imported ones included
 * @param dataSegments number of data segments
 * @param elementSegments number of element segments
 * @param elementSegmentLength number of elements in one segment
 * @param parameters number of parameters of a function type
 * @param results number of results of a function type
 * @param locals number of locals of a function, parameters included
 * @param functionBodySize bytes of a function body
 * @param memoryPages 64 KiB pages of one memory
 * @param tableElements elements of one table
 */
public record Limits(
                long moduleSize,
                int types,
                int functions,
                int imports,
                int exports,
                int globals,
                int tables,
                int memories,
                int dataSegments,
                int elementSegments,
                int elementSegmentLength,
                int parameters,
                int results,
                int locals,
                int functionBodySize,
                long memoryPages,
                int tableElements) {

    /** The implementation limits of the WebAssembly JavaScript interface. */
    public static final Limits DEFAULT = new Limits(
                    1L << 30, 1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000, 100_000, 100,
                    100_000, 10_000_000, 10_000_000, 1_000, 1_000, 50_000, 7_654_321, 65_536, 10_000_000);

    /** All limits, in their order. */
    public long[] values() {
        return new long[]{moduleSize, types, functions, imports, exports, globals, tables, memories, dataSegments, elementSegments,
                        elementSegmentLength, parameters, results, locals, functionBodySize, memoryPages, tableElements};
    }

    /** The same limits, but {@code pages} pages of one memory. */
    public Limits withMemoryPages(long pages) {
        return new Limits(moduleSize, types, functions, imports, exports, globals, tables, memories, dataSegments, elementSegments,
                        elementSegmentLength, parameters, results, locals, functionBodySize, pages, tableElements);
    }
}
