package org.trifola.language.machine.x64;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.trifola.language.machine.InstanceData;
import org.trifola.language.machine.JavaInstruction;
import org.trifola.language.types.NumberType;

/**
 * Makes the code of {@code memory.copy} and {@code memory.fill}, which functions call with the operands in the registers of
 * arguments. What is not inside of the memory, or so long that it may have to be interrupted, is left to Java.
 *
 * <p>
 * A length takes the shortest way that there is for it: what fits into two accesses, or four, is read as a whole before anything is
 * written, and so it does not matter whether it lies on itself. These accesses may meet in the middle.
 */
final class BulkStubs {

    /** The types of the operands of both, and of those of {@code memory.init}. */
    static final List<NumberType> OPERANDS = List.of(NumberType.I32, NumberType.I32, NumberType.I32);

    /** The operands: where to, where from or the value, and how many bytes. */
    private static final int TO = Registers.ARGUMENTS[0];
    private static final int FROM = Registers.ARGUMENTS[1];
    private static final int VALUE = Registers.ARGUMENTS[1];
    private static final int LENGTH = Registers.ARGUMENTS[2];

    /** Machine addresses. */
    private static final int TARGET = Registers.RDI;
    private static final int SOURCE = Registers.RSI;
    /** What short lengths are made of, and what is computed before it is known that a length is one of them. */
    private static final int FIRST = Registers.R8;
    private static final int LAST = Registers.R9;
    private static final int OTHER = Registers.R8;

    private static final int VECTOR = 16;
    /** So many vectors are read before they are written, where a length takes many of them. */
    private static final int BLOCK_VECTORS = 4;
    private static final int BLOCK = BLOCK_VECTORS * VECTOR;
    /** The register of the vector at the end where no block is read first. */
    private static final int OTHER_END = 2 * BLOCK_VECTORS;
    private static final int LONGEST = 1 << 20;
    private static final long EACH_BYTE = 0x0101_0101_0101_0101L;
    private static final int LOWER_HALF_TWICE = 0x44;

    private static final int ADD = 0;
    private static final int ADD_TO = 0x03;
    private static final int AND = 4;
    private static final int SUB = 5;
    private static final int CMP = 7;
    private static final int RIGHT = 5;
    private static final int LEA = 0x8D;
    private static final int COMPARE = 0x3B;
    private static final int SUBTRACT = 0x2B;
    private static final int MULTIPLY = 0x0FAF;
    private static final int EXTEND_BYTE = 0x0FB6;
    private static final int STORE_BYTE = 0x88;
    private static final int LOAD = 0x8B;
    private static final int STORE = 0x89;
    private static final int LOAD_XMM = 0x0F10;
    private static final int STORE_XMM = 0x0F11;
    private static final int MOVE_XMM = 0x0F28;
    private static final int TO_XMM = 0x0F6E;
    private static final int SHUFFLE_INTS = 0x0F70;
    private static final int RETURN = 0xC3;

    private final Assembler code;
    private final long instruction;

    /** @param instruction the machine address of the code that leaves a function for an instruction */
    BulkStubs(Assembler code, long instruction) {
        this.code = code;
        this.instruction = instruction;
    }

    /** Makes the code of {@code memory.copy}, and gives its position. */
    int makeCopy() {
        int start = begin();
        Label slow = new Label();
        checkInside(TO, TARGET, slow);
        checkInside(FROM, SOURCE, slow);
        Label done = new Label();
        shortOnes(done, slow, this::copyBytes, this::copyEnds, this::copyVectors);
        Label downwards = new Label();
        // Whether the target begins inside of what is copied.
        code.move(true, OTHER, TARGET);
        code.registers(0, true, SUBTRACT, OTHER, SOURCE);
        code.registers(0, true, COMPARE, OTHER, LENGTH);
        code.jump(Condition.BELOW, downwards);
        copyUpwards();
        code.bind(downwards);
        copyDownwards();
        code.bind(done);
        code.plain(RETURN);
        leave(slow, JavaInstruction.MEMORY_COPY);
        return start;
    }

    /** Makes the code of {@code memory.fill}, and gives its position. */
    int makeFill() {
        int start = begin();
        Label slow = new Label();
        checkInside(TO, TARGET, slow);
        repeatValue();
        Label done = new Label();
        shortOnes(done, slow, this::fillBytes, this::storeEnds, this::fillVectors);
        fillBlocks();
        code.bind(done);
        code.plain(RETURN);
        leave(slow, JavaInstruction.MEMORY_FILL);
        return start;
    }

    private int begin() {
        code.align(VECTOR);
        return code.size();
    }

    /** Sets a register to the machine address of {@code address}, or goes to {@code slow} if not all of the length is inside. */
    private void checkInside(int address, int target, Label slow) {
        code.indexed(0, true, LEA, OTHER, address, LENGTH, 0, 0);
        code.memory(0, true, COMPARE, OTHER, Registers.INSTANCE, InstanceData.MEMORY_SIZE);
        code.jump(Condition.ABOVE, slow);
        code.indexed(0, true, LEA, target, Registers.MEMORY, address, 0, 0);
    }

    /** Has Java do it in place of this code, which nothing has been changed by so far. */
    private void leave(Label slow, int what) {
        code.bind(slow);
        for (int i = 0; i < OPERANDS.size(); i++) {
            code.memory(0, true, STORE, Registers.ARGUMENTS[i], Registers.RSP, Long.BYTES * (1 + i));
        }
        code.moveConstant(Registers.CALLED, what);
        code.jump(instruction);
    }

    /**
     * Makes code of lengths up to twice a block; longer ones go on behind it, or to {@code slow} if they are too long.
     *
     * @param bytes one to three bytes
     * @param ends two integers, of which a second may be a part of the first: 64 bits wide, or else 32
     * @param vectors twice as many vectors as it is told
     */
    private void shortOnes(Label done, Label slow, Runnable bytes, Consumer<Boolean> ends, IntConsumer vectors) {
        Label moreThanInteger = new Label();
        Label lessThanLong = new Label();
        Label lessThanInteger = new Label();
        code.arithmetic(false, CMP, LENGTH, 2 * Long.BYTES);
        code.jump(Condition.ABOVE, moreThanInteger);
        code.arithmetic(false, CMP, LENGTH, Long.BYTES);
        code.jump(Condition.BELOW, lessThanLong);
        ends.accept(true);
        code.plain(RETURN);
        code.bind(lessThanLong);
        code.arithmetic(false, CMP, LENGTH, Integer.BYTES);
        code.jump(Condition.BELOW, lessThanInteger);
        ends.accept(false);
        code.plain(RETURN);
        code.bind(lessThanInteger);
        code.arithmetic(false, CMP, LENGTH, 1);
        code.jump(Condition.BELOW, done);
        bytes.run();
        code.plain(RETURN);
        code.bind(moreThanInteger);
        for (int count = 1; count <= BLOCK_VECTORS; count *= 2) {
            Label more = new Label();
            code.arithmetic(false, CMP, LENGTH, 2 * count * VECTOR);
            code.jump(Condition.ABOVE, more);
            vectors.accept(count);
            code.plain(RETURN);
            code.bind(more);
        }
        code.arithmetic(false, CMP, LENGTH, LONGEST);
        code.jump(Condition.ABOVE, slow);
    }

    // Copies.

    private void copyBytes() {
        int middle = Registers.RAX;
        int value = Registers.RCX;
        code.move(false, middle, LENGTH);
        code.shift(false, RIGHT, middle, 1);
        code.indexed(0, false, EXTEND_BYTE, value, SOURCE, middle, 0, 0);
        code.memory(0, false, EXTEND_BYTE, FIRST, SOURCE, 0);
        code.indexed(0, false, EXTEND_BYTE, LAST, SOURCE, LENGTH, 0, -1);
        code.indexedByte(STORE_BYTE, value, TARGET, middle, 0);
        storeBytes();
    }

    private void storeBytes() {
        code.memory(0, false, STORE_BYTE, FIRST, TARGET, 0);
        code.indexedByte(STORE_BYTE, LAST, TARGET, LENGTH, -1);
    }

    private void copyEnds(boolean wide) {
        code.memory(0, wide, LOAD, FIRST, SOURCE, 0);
        code.indexed(0, wide, LOAD, LAST, SOURCE, LENGTH, 0, -bytes(wide));
        storeEnds(wide);
    }

    private void storeEnds(boolean wide) {
        code.memory(0, wide, STORE, FIRST, TARGET, 0);
        code.indexed(0, wide, STORE, LAST, TARGET, LENGTH, 0, -bytes(wide));
    }

    private static int bytes(boolean wide) {
        return wide ? Long.BYTES : Integer.BYTES;
    }

    private void copyVectors(int count) {
        atStart(LOAD_XMM, 0, count, SOURCE);
        atEnd(LOAD_XMM, count, count, SOURCE);
        atStart(STORE_XMM, 0, count, TARGET);
        atEnd(STORE_XMM, count, count, TARGET);
    }

    /** Loads or stores vectors in registers from {@code first} on, at an address. */
    private void atStart(int opcode, int first, int count, int address) {
        for (int i = 0; i < count; i++) {
            code.memory(0, false, opcode, first + i, address, VECTOR * i);
        }
    }

    /** Loads or stores vectors in registers from {@code first} on, of which the last ends where the length does. */
    private void atEnd(int opcode, int first, int count, int address) {
        for (int i = 0; i < count; i++) {
            code.indexed(0, false, opcode, first + i, address, LENGTH, 0, VECTOR * (i - count));
        }
    }

    /** The first vector and the last block are read before what is between them is written, to aligned addresses, and written after it. */
    private void copyUpwards() {
        int start = Registers.RCX;
        int end = Registers.RAX;
        atStart(LOAD_XMM, OTHER_END, 1, SOURCE);
        atEnd(LOAD_XMM, BLOCK_VECTORS, BLOCK_VECTORS, SOURCE);
        code.move(true, start, TARGET);
        code.indexed(0, true, LEA, end, TARGET, LENGTH, 0, -BLOCK);
        code.registers(0, true, SUBTRACT, SOURCE, TARGET);
        alignTarget();
        code.registers(0, true, ADD_TO, SOURCE, TARGET);
        Label loop = loop();
        atStart(LOAD_XMM, 0, BLOCK_VECTORS, SOURCE);
        atStart(STORE_XMM, 0, BLOCK_VECTORS, TARGET);
        code.arithmetic(true, ADD, SOURCE, BLOCK);
        code.arithmetic(true, ADD, TARGET, BLOCK);
        repeat(loop);
        atStart(STORE_XMM, BLOCK_VECTORS, BLOCK_VECTORS, end);
        atStart(STORE_XMM, OTHER_END, 1, start);
        code.plain(RETURN);
    }

    /** The first block and the last vector are read before what is between them is written, to aligned addresses, and written after it. */
    private void copyDownwards() {
        int end = Registers.RAX;
        atStart(LOAD_XMM, BLOCK_VECTORS, BLOCK_VECTORS, SOURCE);
        atEnd(LOAD_XMM, OTHER_END, 1, SOURCE);
        code.indexed(0, true, LEA, end, TARGET, LENGTH, 0, 0);
        code.move(true, LENGTH, end);
        code.arithmetic(true, AND, LENGTH, -VECTOR);
        code.registers(0, true, SUBTRACT, LENGTH, TARGET);
        Label loop = loop();
        atEnd(LOAD_XMM, 0, BLOCK_VECTORS, SOURCE);
        atEnd(STORE_XMM, 0, BLOCK_VECTORS, TARGET);
        repeat(loop);
        atStart(STORE_XMM, BLOCK_VECTORS, BLOCK_VECTORS, TARGET);
        code.memory(0, false, STORE_XMM, OTHER_END, end, -VECTOR);
    }

    /** Moves the target up to a multiple of a vector, and shortens the length by as much: by one byte at least. */
    private void alignTarget() {
        code.registers(0, true, ADD_TO, LENGTH, TARGET);
        code.arithmetic(true, ADD, TARGET, VECTOR);
        code.arithmetic(true, AND, TARGET, -VECTOR);
        code.registers(0, true, SUBTRACT, LENGTH, TARGET);
    }

    private Label loop() {
        code.align(VECTOR);
        Label loop = new Label();
        code.bind(loop);
        return loop;
    }

    /** Goes back while there is more than a block. */
    private void repeat(Label loop) {
        code.arithmetic(false, SUB, LENGTH, BLOCK);
        code.arithmetic(false, CMP, LENGTH, BLOCK);
        code.jump(Condition.ABOVE, loop);
    }

    // Fills.

    /** Sets what is written of short lengths, and the vectors of a block, to the value in each byte. */
    private void repeatValue() {
        code.byteRegisters(EXTEND_BYTE, FIRST, VALUE, false);
        code.moveConstant(LAST, EACH_BYTE);
        code.registers(0, true, MULTIPLY, FIRST, LAST);
        code.move(true, LAST, FIRST);
        code.registers(Packed.PREFIX, true, TO_XMM, 0, FIRST);
        code.packed(SHUFFLE_INTS, 0, 0);
        code.immediateByte(LOWER_HALF_TWICE);
        for (int i = 1; i < BLOCK_VECTORS; i++) {
            code.registers(0, false, MOVE_XMM, i, 0);
        }
    }

    private void fillBytes() {
        int middle = Registers.RAX;
        code.move(false, middle, LENGTH);
        code.shift(false, RIGHT, middle, 1);
        code.indexedByte(STORE_BYTE, FIRST, TARGET, middle, 0);
        storeBytes();
    }

    private void fillVectors(int count) {
        atStart(STORE_XMM, 0, count, TARGET);
        atEnd(STORE_XMM, 0, count, TARGET);
    }

    /** The first vector and the last block are written first, and what is between them to aligned addresses. */
    private void fillBlocks() {
        atStart(STORE_XMM, 0, 1, TARGET);
        atEnd(STORE_XMM, 0, BLOCK_VECTORS, TARGET);
        alignTarget();
        Label loop = loop();
        atStart(STORE_XMM, 0, BLOCK_VECTORS, TARGET);
        code.arithmetic(true, ADD, TARGET, BLOCK);
        repeat(loop);
    }
}
