package org.trifola.language.instruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** The table of instructions. */
class OpcodeLookupTest {

    @Test
    void theTableHasAllShapes() {
        Set<Class<?>> shapes = new HashSet<>();
        OpcodeLookup.all().forEach(opcode -> shapes.add(opcode.getClass()));
        assertEquals(shapesOf(Opcode.class), shapes);
    }

    private static Set<Class<?>> shapesOf(Class<?> type) {
        if (type.isEnum()) {
            return Set.of(type);
        }
        Set<Class<?>> shapes = new HashSet<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            shapes.addAll(shapesOf(permitted));
        }
        return shapes;
    }

    @Test
    void noTwoInstructionsHaveTheSameCode() {
        Map<Integer, Opcode> byCode = new HashMap<>();
        for (Opcode opcode : OpcodeLookup.all()) {
            assertNull(byCode.put(opcode.code(), opcode), opcode.mnemonic());
        }
    }

    @Test
    void everyInstructionIsFoundByItsCode() {
        for (Opcode opcode : OpcodeLookup.all()) {
            int code = opcode.code();
            if (code < 0x100) {
                assertSame(opcode, OpcodeLookup.byCode(code));
                assertSame(opcode.row(), OpcodeLookup.rowByCode(code));
            } else {
                assertTrue(OpcodeLookup.isPrefix(code >>> 16), opcode.mnemonic());
                assertSame(opcode, OpcodeLookup.byCode(code >>> 16, code & 0xFFFF));
            }
        }
    }

    @Test
    void onlySelectHasANameInCommonWithAnother() {
        for (Opcode opcode : OpcodeLookup.all()) {
            List<Opcode> expected = opcode.mnemonic().equals("select")
                            ? List.of(ParametricOp.SELECT, ParametricOp.SELECT_TYPED)
                            : List.of(opcode);
            assertEquals(expected, OpcodeLookup.byMnemonic(opcode.mnemonic()));
        }
    }

    @Test
    void whatIsNoInstructionIsNotFound() {
        assertNull(OpcodeLookup.byCode(0xFF));
        assertNull(OpcodeLookup.byCode(0x27));
        assertNull(OpcodeLookup.byCode(0xFC, 0x12));
        assertNull(OpcodeLookup.byCode(0xFC, -1));
        assertNull(OpcodeLookup.byCode(0xFE, 0x1000));
        assertEquals(List.of(), OpcodeLookup.byMnemonic("i32.nand"));
    }
}
