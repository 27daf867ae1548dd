package org.trifola.language.machine.x64;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes machine code of x86-64. Names, operands and opcodes are those of the manuals; an opcode has its escape bytes in front,
 * as in {@code 0x0FAF}. {@code wide} stands for operands of 64 bits instead of 32.
 */
final class Assembler {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST_INSTRUCTION = 16;
    private static final int NO_INDEX = 4;
    private static final int NONE = -1;
    /** What stands for the third operand where an instruction has but two. */
    private static final int NO_THIRD = 0;
    private static final int JUMP = 0xE9;
    private static final int JUMP_LENGTH = 1 + Integer.BYTES;

    /** Instructions that do nothing, by their length. */
    private static final byte[][] NOPS = {
                    {(byte) 0x90},
                    {0x66, (byte) 0x90},
                    {0x0F, 0x1F, 0x00},
                    {0x0F, 0x1F, 0x40, 0x00},
                    {0x0F, 0x1F, 0x44, 0x00, 0x00},
                    {0x66, 0x0F, 0x1F, 0x44, 0x00, 0x00},
                    {0x0F, 0x1F, (byte) 0x80, 0x00, 0x00, 0x00, 0x00},
                    {0x0F, 0x1F, (byte) 0x84, 0x00, 0x00, 0x00, 0x00, 0x00},
                    {0x66, 0x0F, 0x1F, (byte) 0x84, 0x00, 0x00, 0x00, 0x00, 0x00}};

    private final long origin;
    private byte[] bytes;
    private int size;
    private int lastBound = -1;
    private int bound;
    private int first = NONE;

    /**
     * An assembler of code.
     *
     * @param origin the machine address that its first byte will have
     * @param expected about how many bytes there will be
     */
    Assembler(long origin, int expected) {
        this.origin = origin;
        this.bytes = new byte[Math.max(64, expected)];
    }

    /** The machine address of the first byte. */
    long origin() {
        return origin;
    }

    /** The number of bytes so far. */
    int size() {
        return size;
    }

    /** The machine address of the next byte. */
    long address() {
        return origin + size;
    }

    /** The bytes so far. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Makes room for an instruction. */
    private void begin() {
        if (size > bytes.length - LONGEST_INSTRUCTION) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
    }

    private void putByte(int value) {
        bytes[size++] = (byte) value;
    }

    private void putInt(int value) {
        INT.set(bytes, size, value);
        size += Integer.BYTES;
    }

    private void putOpcode(int opcode) {
        if (opcode > 0xFFFF) {
            putByte(opcode >> 16);
        }
        if (opcode > 0xFF) {
            putByte(opcode >> 8);
        }
        putByte(opcode);
    }

    /** All of an instruction before its operands. */
    private void putHead(int prefix, boolean wide, int opcode, int reg, int index, int base, boolean hasRex) {
        begin();
        if (first != NONE) {
            putVex(prefix, wide, opcode, reg, index, base);
            first = NONE;
            return;
        }
        if (prefix != 0) {
            putByte(prefix);
        }
        putRex(wide, reg, index, base, hasRex);
        putOpcode(opcode);
    }

    private void putVex(int prefix, boolean wide, int opcode, int reg, int index, int base) {
        int map = switch (opcode >> 8) {
            case 0x0F -> 1;
            case 0x0F38 -> 2;
            default -> 3;
        };
        int last = (~first & 15) << 3 | switch (prefix) {
            case 0x66 -> 1;
            case 0xF3 -> 2;
            case 0xF2 -> 3;
            default -> 0;
        };
        if (map == 1 && !wide && ((index | base) & 8) == 0) {
            putByte(0xC5);
            putByte((~reg & 8) << 4 | last);
        } else {
            putByte(0xC4);
            putByte((~reg & 8) << 4 | (~index & 8) << 3 | (~base & 8) << 2 | map);
            putByte((wide ? 0x80 : 0) | last);
        }
        putByte(opcode);
    }

    /**
     * Gives the next instruction, one on vectors, floating-point numbers or of BMI2, three operands: it reads {@code register} where it
     * would else read the register that it sets. Its other operand may lie anywhere in memory.
     */
    Assembler from(int register) {
        first = register;
        return this;
    }

    private void putRex(boolean wide, int reg, int index, int base, boolean always) {
        int rex = 0x40 | (wide ? 8 : 0) | (reg & 8) >> 1 | (index & 8) >> 2 | (base & 8) >> 3;
        if (rex != 0x40 || always) {
            putByte(rex);
        }
    }

    /** An instruction with two registers; {@code prefix} is 0, 0x66, 0xF2 or 0xF3. */
    void registers(int prefix, boolean wide, int opcode, int reg, int rm) {
        putHead(prefix, wide, opcode, reg, 0, rm, false);
        putByte(0xC0 | (reg & 7) << 3 | rm & 7);
    }

    /** An instruction with two registers, of which the second, and the first if {@code both}, stands for its lowest byte. */
    void byteRegisters(int opcode, int reg, int rm, boolean both) {
        begin();
        putRex(false, reg, 0, rm, rm >= 4 || both && reg >= 4);
        putOpcode(opcode);
        putByte(0xC0 | (reg & 7) << 3 | rm & 7);
    }

    /** An instruction with a register and the bytes in memory at {@code base + displacement}. */
    void memory(int prefix, boolean wide, int opcode, int reg, int base, int displacement) {
        putHead(prefix, wide, opcode, reg, 0, base, false);
        putAddress(reg, base, displacement, false);
    }

    /** As {@link #memory}, and the displacement takes four bytes, whose position is returned. */
    int longMemory(int prefix, boolean wide, int opcode, int reg, int base, int displacement) {
        putHead(prefix, wide, opcode, reg, 0, base, false);
        putAddress(reg, base, displacement, true);
        return size - Integer.BYTES;
    }

    /** An instruction with a register and the bytes in memory at {@code base + index * 2^scale + displacement}. */
    void indexed(int prefix, boolean wide, int opcode, int reg, int base, int index, int scale, int displacement) {
        indexed(prefix, wide, opcode, reg, base, index, scale, displacement, false);
    }

    /** As {@link #indexed}; the register stands for its lowest byte. */
    void indexedByte(int opcode, int reg, int base, int index, int displacement) {
        indexed(0, false, opcode, reg, base, index, 0, displacement, reg >= 4);
    }

    private void indexed(int prefix, boolean wide, int opcode, int reg, int base, int index, int scale, int displacement, boolean always) {
        if (scale == 0 && bytesOf(displacement, base) > bytesOf(displacement, index)) {
            indexed(prefix, wide, opcode, reg, index, base, 0, displacement, always);
            return;
        }
        putHead(prefix, wide, opcode, reg, index, base, always);
        int bytes = bytesOf(displacement, base);
        putByte(mode(bytes) | (reg & 7) << 3 | Registers.RSP);
        putByte(scale << 6 | (index & 7) << 3 | base & 7);
        putDisplacement(displacement, bytes);
    }

    private void putAddress(int reg, int base, int displacement, boolean isLong) {
        int bytes = isLong ? Integer.BYTES : bytesOf(displacement, base);
        putByte(mode(bytes) | (reg & 7) << 3 | base & 7);
        if ((base & 7) == Registers.RSP) {
            putByte(NO_INDEX << 3 | Registers.RSP);
        }
        putDisplacement(displacement, bytes);
    }

    /** How many bytes a displacement takes: none if it is 0, unless that would mean something else. */
    private static int bytesOf(int displacement, int base) {
        if (displacement == 0 && (base & 7) != Registers.RBP) {
            return 0;
        }
        return displacement == (byte) displacement ? 1 : Integer.BYTES;
    }

    private static int mode(int bytes) {
        return bytes == 0 ? 0 : bytes == 1 ? 0x40 : 0x80;
    }

    private void putDisplacement(int displacement, int bytes) {
        if (bytes == 1) {
            putByte(displacement);
        } else if (bytes == Integer.BYTES) {
            putInt(displacement);
        }
    }

    /** An instruction with a register and the bytes at the machine address {@code address}, at most 2 GiB away. */
    void absolute(int prefix, boolean wide, int opcode, int reg, long address) {
        putHead(prefix, wide, opcode, reg, 0, 0, false);
        putByte((reg & 7) << 3 | 5);
        putInt((int) (address - (address() + Integer.BYTES)));
    }

    /** Adds an operand of one byte to the last instruction. */
    void immediateByte(int value) {
        putByte(value);
    }

    /** Adds an operand of two bytes to the last instruction. */
    void immediateShort(int value) {
        putByte(value);
        putByte(value >> 8);
    }

    /** Adds an operand of four bytes to the last instruction. */
    void immediateInt(int value) {
        begin();
        putInt(value);
    }

    /** An instruction with a number, {@code operator} from 0 on: add, or, adc, sbb, and, sub, xor, cmp. */
    void arithmetic(boolean wide, int operator, int rm, int value) {
        if (value == (byte) value) {
            registers(0, wide, 0x83, operator, rm);
            putByte(value);
        } else {
            registers(0, wide, 0x81, operator, rm);
            putInt(value);
        }
    }

    /** Tests bits of a register, which {@code value} has: of the lowest byte, if no others are to be tested. */
    void test(boolean wide, int rm, int value) {
        if (value >>> Byte.SIZE == 0) {
            byteRegisters(0xF6, 0, rm, false);
            putByte(value);
        } else {
            registers(0, wide, 0xF7, 0, rm);
            putInt(value);
        }
    }

    /** Sets a register to another. */
    void move(boolean wide, int target, int source) {
        registers(0, wide, 0x8B, target, source);
    }

    /** Sets a register to a number, without a change of flags. */
    void moveConstant(int target, long value) {
        begin();
        if (value >>> 32 == 0) {
            putRex(false, 0, 0, target, false);
            putByte(0xB8 | target & 7);
            putInt((int) value);
        } else if (value == (int) value) {
            putRex(true, 0, 0, target, false);
            putByte(0xC7);
            putByte(0xC0 | target & 7);
            putInt((int) value);
        } else {
            putRex(true, 0, 0, target, false);
            putByte(0xB8 | target & 7);
            LONG.set(bytes, size, value);
            size += Long.BYTES;
        }
    }

    /** A shift or rotation by {@code count}; {@code operator} is 0 rol, 1 ror, 4 shl, 5 shr, 7 sar. */
    void shift(boolean wide, int operator, int rm, int count) {
        registers(0, wide, 0xC1, operator, rm);
        putByte(count);
    }

    /** Sets a register to another, with its bits rotated to the right by {@code count}. */
    void rotateRight(boolean wide, int target, int source, int count) {
        if (target == source) {
            shift(wide, 1, target, count);
        } else {
            from(NO_THIRD).registers(0xF2, wide, 0x0F3AF0, target, source);
            putByte(count);
        }
    }

    /** Sets a register to the upper half of the product of RDX and another, which are unsigned 64-bit numbers. */
    void multiplyHigh(int target, int source) {
        from(target).registers(0xF2, true, 0x0F38F6, target, source);
    }

    /** An instruction on two registers with vectors of integers, such as those of {@link Packed}. */
    void packed(int opcode, int target, int source) {
        registers(Packed.PREFIX, false, opcode, target, source);
    }

    /** Shifts the lanes of a vector by so many bits; the lanes are those of the opcode, the way is {@link Packed#LEFT} or another. */
    void packedShift(int opcode, int way, int target, int bits) {
        packedShift(opcode, way, target, target, bits);
    }

    /** As {@link #packedShift}, of another vector. */
    void packedShift(int opcode, int way, int target, int source, int bits) {
        if (source != target) {
            from(target);
        }
        packed(opcode, way, source);
        putByte(bits);
    }

    /** An instruction of opcode bytes alone. */
    void plain(int opcode) {
        begin();
        putOpcode(opcode);
    }

    /** Goes on at a multiple of {@code alignment}, a power of two of at most 16, by instructions that do nothing. */
    void align(int alignment) {
        begin();
        int missing = -(int) address() & alignment - 1;
        while (missing > 0) {
            int length = Math.min(missing, NOPS.length);
            System.arraycopy(NOPS[length - 1], 0, bytes, size, length);
            size += length;
            missing -= length;
        }
    }

    /** Has an instruction of at most 9 bytes do nothing. */
    void omit(int position, int length) {
        System.arraycopy(NOPS[length - 1], 0, bytes, position, length);
    }

    /** Pushes a register. */
    void push(int register) {
        begin();
        putRex(false, 0, 0, register, false);
        putByte(0x50 | register & 7);
    }

    /** Pops a register. */
    void pop(int register) {
        begin();
        putRex(false, 0, 0, register, false);
        putByte(0x58 | register & 7);
    }

    /** Binds a label to this place. A jump to it that stands right before is taken away. */
    void bind(Label label) {
        if (!isBound() && label.isLastJump(size - Integer.BYTES) && bytes[size - JUMP_LENGTH] == (byte) JUMP) {
            label.omitLastJump();
            size -= JUMP_LENGTH;
        }
        label.bind(size);
        lastBound = size;
        bound++;
        for (int jump : label.jumps()) {
            INT.set(bytes, jump, size - (jump + Integer.BYTES));
        }
    }

    /** How many labels have been bound: as long as there are no more, code is not reached from elsewhere. */
    int boundLabels() {
        return bound;
    }

    /** Whether a label is bound to this place. */
    boolean isBound() {
        return lastBound == size;
    }

    /** Jumps to a label. */
    void jump(Label label) {
        begin();
        if (label.isBound() && label.position() - (size + 2) >= Byte.MIN_VALUE) {
            putByte(0xEB);
            putByte(label.position() - (size + 1));
        } else {
            putByte(JUMP);
            putDistance(label);
        }
    }

    /** Jumps to a label under a condition, the lower half of the opcode of {@code jcc}. */
    void jump(int condition, Label label) {
        begin();
        if (label.isBound() && label.position() - (size + 2) >= Byte.MIN_VALUE) {
            putByte(0x70 | condition);
            putByte(label.position() - (size + 1));
        } else {
            putByte(0x0F);
            putByte(0x80 | condition);
            putDistance(label);
        }
    }

    /** Sets a register to the machine address of a label. */
    void addressOf(int target, Label label) {
        begin();
        putRex(true, target, 0, 0, false);
        putByte(0x8D);
        putByte((target & 7) << 3 | 5);
        putDistance(label);
    }

    /** An instruction with a register and the bytes at a label. */
    void labelled(int prefix, int opcode, int reg, Label label) {
        putHead(prefix, false, opcode, reg, 0, 0, false);
        putByte((reg & 7) << 3 | 5);
        putDistance(label);
    }

    private void putDistance(Label label) {
        if (label.isBound()) {
            putInt(label.position() - (size + Integer.BYTES));
        } else {
            label.addJump(size);
            putInt(0);
        }
    }

    /** Four bytes: the distance of {@code label}, which is bound, from the place {@code from}. */
    void distance(Label label, int from) {
        begin();
        putInt(label.position() - from);
    }

    /** 16 bytes, the lower half first. */
    void longs(long low, long high) {
        begin();
        LONG.set(bytes, size, low);
        LONG.set(bytes, size + Long.BYTES, high);
        size += 2 * Long.BYTES;
    }

    /** Calls the code at a machine address, at most 2 GiB away. */
    void call(long target) {
        begin();
        putByte(0xE8);
        putInt((int) (target - (address() + Integer.BYTES)));
    }

    /** Jumps to the code at a machine address, at most 2 GiB away. */
    void jump(long target) {
        begin();
        putByte(JUMP);
        putInt((int) (target - (address() + Integer.BYTES)));
    }

    /** Adds {@code value} to the four bytes at {@code position}. */
    void addTo(int position, int value) {
        INT.set(bytes, position, (int) INT.get(bytes, position) + value);
    }
}
