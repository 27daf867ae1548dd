package org.trifola.language.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.trifola.language.config.Limits;
import org.trifola.language.error.ModuleException;
import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.TableInstance;
import org.trifola.language.runtime.memory.Memory;

/** What instantiation does, in which order, and what is left where it fails. */
class InstantiatorTest {

    private final World world = new World();
    private Memory memory;
    private TableInstance table;

    @BeforeEach
    void offer() {
        Instance instance = world.instantiate("m", "(module (memory (export \"memory\") 1) (table (export \"table\") 4 funcref))");
        memory = (Memory) World.export(instance, "memory");
        table = (TableInstance) World.export(instance, "table");
    }

    @Test
    void segmentsAreCopiedAndThenTheStartFunctionRuns() {
        Instance instance = world.instantiate("""
                        (module
                          (memory (export "memory") 1)
                          (global $g (mut i32) (i32.const 0))
                          (data (i32.const 65532) "\\01\\02\\03\\04")
                          (func $start (global.set $g (i32.load (i32.const 65532))))
                          (start $start)
                          (func (export "get") (result i32) (global.get $g)))
                        """);
        assertEquals(0x04030201, World.call(instance, "get"));
    }

    @Test
    void activeElementsFillTheTable() {
        Instance instance = world.instantiate("""
                        (module
                          (import "m" "table" (table 4 funcref))
                          (func $f (export "f")) (func $g (export "g"))
                          (elem (i32.const 1) $f $g)
                          (elem (table 0) (i32.const 3) funcref (ref.null func)))
                        """);
        assertNull(table.get(0, null));
        assertSame(World.export(instance, "f"), table.get(1, null));
        assertSame(World.export(instance, "g"), table.get(2, null));
        assertNull(table.get(3, null));
    }

    @Test
    void usedAndDeclaredSegmentsAreDroppedAndPassiveOnesStay() {
        Instance instance = world.instantiate("""
                        (module
                          (memory 1) (table 1 funcref) (func $f)
                          (data (i32.const 0) "a") (data "bc")
                          (elem (i32.const 0) $f) (elem func $f $f) (elem declare func $f)
                          (func (export "init used") (memory.init 0 (i32.const 0) (i32.const 0) (i32.const 1)))
                          (func (export "init passive") (memory.init 1 (i32.const 0) (i32.const 0) (i32.const 2))))
                        """);
        assertTrap(TrapKind.OUT_OF_BOUNDS_MEMORY_ACCESS, () -> World.call(instance, "init used"));
        World.call(instance, "init passive");
        assertEquals(0, instance.elements(0).length);
        assertEquals(2, instance.elements(1).length);
        assertEquals(0, instance.elements(2).length);
    }

    @Test
    void aDataSegmentOutsideTrapsAndKeepsWhatWasCopiedBefore() {
        assertTrap(TrapKind.OUT_OF_BOUNDS_MEMORY_ACCESS, () -> world.instantiate("""
                        (module
                          (import "m" "memory" (memory 1))
                          (import "m" "table" (table 4 funcref))
                          (func $f)
                          (elem (i32.const 0) $f)
                          (data (i32.const 0) "\\2a")
                          (data (i32.const 65535) "\\01\\02")
                          (data (i32.const 1) "\\2b"))
                        """));
        assertNotNull(table.get(0, null));
        assertEquals(42, memory.loadByte(0, null));
        assertEquals(0, memory.loadByte(1, null));
        assertEquals(0, memory.loadByte(65_535, null));
    }

    @Test
    void anElementSegmentOutsideTrapsBeforeDataIsCopied() {
        assertTrap(TrapKind.OUT_OF_BOUNDS_TABLE_ACCESS, () -> world.instantiate("""
                        (module
                          (import "m" "memory" (memory 1))
                          (import "m" "table" (table 4 funcref))
                          (func $f)
                          (elem (i32.const 1) $f)
                          (elem (i32.const 3) $f $f)
                          (data (i32.const 0) "\\2a"))
                        """));
        assertNotNull(table.get(1, null));
        assertNull(table.get(3, null));
        assertEquals(0, memory.loadByte(0, null));
    }

    @Test
    void anEmptySegmentFitsAtTheEndAndNotBehindIt() {
        world.instantiate("(module (import \"m\" \"memory\" (memory 1)) (data (i32.const 65536) \"\"))");
        assertTrap(TrapKind.OUT_OF_BOUNDS_MEMORY_ACCESS, () -> world.instantiate("(module (import \"m\" \"memory\" (memory 1)) (data (i32.const 65537) \"\"))"));
        assertTrap(TrapKind.OUT_OF_BOUNDS_MEMORY_ACCESS, () -> world.instantiate("(module (memory 0) (data (i32.const -1) \"a\"))"));
        world.instantiate("(module (import \"m\" \"table\" (table 4 funcref)) (elem (i32.const 4)))");
        assertTrap(TrapKind.OUT_OF_BOUNDS_TABLE_ACCESS, () -> world.instantiate("(module (import \"m\" \"table\" (table 4 funcref)) (elem (i32.const 5)))"));
    }

    @Test
    void nothingHappensWhereAnImportDoesNotFit() {
        assertThrows(ModuleException.class, () -> world.instantiate("""
                        (module
                          (import "m" "memory" (memory 1))
                          (import "m" "table" (table 5 funcref))
                          (data (i32.const 0) "\\2a"))
                        """));
        assertEquals(0, memory.loadByte(0, null));
    }

    @Test
    void aTrapInTheStartFunctionEndsInstantiation() {
        assertTrap(TrapKind.UNREACHABLE, () -> world.instantiate("(module (func $start unreachable) (start $start))"));
    }

    @Test
    void theStartFunctionMayBeImported() {
        Instance counter = world.instantiate("counter", """
                        (module
                          (global $n (export "n") (mut i32) (i32.const 0))
                          (func (export "count") (global.set $n (i32.add (global.get $n) (i32.const 1)))))
                        """);
        world.instantiate("(module (import \"counter\" \"count\" (func $count)) (start $count))");
        assertEquals(1, World.global(counter, "n"));
    }

    @Test
    void twoInstancesOfOneModuleHaveTheirOwnState() {
        String text = "(module (memory (export \"memory\") 1) (global (export \"g\") (mut i32) (i32.const 0)))";
        Memory first = (Memory) World.export(world.instantiate(text), "memory");
        Memory second = (Memory) World.export(world.instantiate(text), "memory");
        first.storeInt(0, 1, null);
        assertEquals(0, second.loadInt(0, null));
    }

    @Test
    void aTooLargeMemoryIsAnErrorThatNamesItsSize() {
        World small = new World(limits(100, 1_000));
        assertUnlinkable("cannot allocate memory 0 of 101 pages of 64 KiB: the limit is 100", () -> small.instantiate("(module (memory 101))"));
        assertUnlinkable("cannot allocate table 1 of 1001 elements: the limit is 1000", () -> small.instantiate("(module (table 1 funcref) (table 1001 externref))"));
    }

    @Test
    void tensOfThousandsOfSegmentsAreCopied() {
        String segments = IntStream.range(0, 20_000).mapToObj("(data (i32.const %1$d) \"\\2a\")\n"::formatted).collect(Collectors.joining());
        Instance instance = world.instantiate("(module (memory (export \"memory\") 1)\n" + segments + ")");
        Memory filled = (Memory) World.export(instance, "memory");
        assertEquals(42, filled.loadByte(0, null));
        assertEquals(42, filled.loadByte(19_999, null));
        assertEquals(0, filled.loadByte(20_000, null));
    }

    @Test
    void aHundredThousandFunctionsFitIntoOneSegment() {
        String elements = IntStream.range(0, 100_000).mapToObj(i -> " " + (i % 50)).collect(Collectors.joining());
        Instance instance = world.instantiate("(module (table (export \"table\") 100000 funcref)\n" + "(func)".repeat(50) + "(elem (i32.const 0) func" + elements + "))");
        TableInstance filled = (TableInstance) World.export(instance, "table");
        assertSame(filled.get(49, null), filled.get(99_999, null));
    }

    private static Limits limits(long memoryPages, int tableElements) {
        Limits all = Limits.DEFAULT;
        return new Limits(all.moduleSize(), all.types(), all.functions(), all.imports(), all.exports(), all.globals(), all.tables(), all.memories(),
                        all.dataSegments(), all.elementSegments(), all.elementSegmentLength(), all.parameters(), all.results(), all.locals(),
                        all.functionBodySize(), memoryPages, tableElements);
    }

    private static void assertTrap(TrapKind kind, Executable instantiation) {
        assertEquals(kind, assertThrows(TrapException.class, instantiation).kind());
    }

    private static void assertUnlinkable(String message, Executable instantiation) {
        ModuleException error = assertThrows(ModuleException.class, instantiation);
        assertEquals(ModuleException.Phase.UNLINKABLE, error.phase());
        assertEquals(message, error.getMessage());
    }
}
