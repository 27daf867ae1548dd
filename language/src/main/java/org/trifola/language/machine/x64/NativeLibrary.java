package org.trifola.language.machine.x64;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A shared library in the format ELF with two functions that Java can call as native methods. It is smaller than what
 * {@code java.lang.foreign} loads and generates in order to call one function.
 *
 * @see <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html">System V Application Binary Interface</a>
 */
public final class NativeLibrary {

    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int PROGRAM_HEADERS = 4;
    private static final int SYMBOL = 24;
    private static final int PAGE = 4096;

    private static final int PT_LOAD = 1;
    private static final int PT_DYNAMIC = 2;
    private static final int PT_GNU_STACK = 0x6474_E551;
    private static final int READ = 4;
    private static final int WRITE = 2;
    private static final int EXECUTE = 1;

    private static final int DT_NULL = 0;
    private static final int DT_HASH = 4;
    private static final int DT_STRTAB = 5;
    private static final int DT_SYMTAB = 6;
    private static final int DT_STRSZ = 10;
    private static final int DT_SYMENT = 11;
    private static final int DYNAMIC_LENGTH = 6 * 16;

    private final ByteBuffer file = ByteBuffer.allocate(2 * PAGE).order(ByteOrder.LITTLE_ENDIAN);

    private NativeLibrary() {
    }

    /**
     * The library.
     *
     * @param call the symbol of a function that calls the code at its first argument with its other six arguments
     * @param system the symbol of a function that makes the system call of its first argument with its other six arguments
     */
    public static byte[] bytes(String call, String system) {
        NativeLibrary library = new NativeLibrary();
        library.write(call, system);
        return library.file.array();
    }

    private void write(String call, String system) {
        byte[] names = ("\0" + call + "\0" + system + "\0").getBytes(StandardCharsets.US_ASCII);
        int symbols = HEADER + PROGRAM_HEADERS * PROGRAM_HEADER;
        int hash = symbols + 3 * SYMBOL;
        int strings = hash + 6 * Integer.BYTES;
        int code = strings + names.length + 15 & -16;
        byte[] callCode = code(false);
        byte[] systemCode = code(true);
        int secondCode = code + callCode.length;
        header();
        programHeader(PT_LOAD, READ | EXECUTE, 0, secondCode + systemCode.length, PAGE);
        programHeader(PT_LOAD, READ | WRITE, PAGE, DYNAMIC_LENGTH, PAGE);
        programHeader(PT_DYNAMIC, READ | WRITE, PAGE, DYNAMIC_LENGTH, Long.BYTES);
        programHeader(PT_GNU_STACK, READ | WRITE, 0, 0, Long.BYTES);
        symbol(0, 0, 0, 0);
        symbol(1, code, callCode.length, 1);
        symbol(2 + call.length(), secondCode, systemCode.length, 1);
        file.putInt(1).putInt(3).putInt(1).putInt(0).putInt(2).putInt(0);
        file.put(names).position(code).put(callCode).put(systemCode);
        file.position(PAGE);
        file.putLong(DT_HASH).putLong(hash).putLong(DT_SYMTAB).putLong(symbols).putLong(DT_STRTAB).putLong(strings);
        file.putLong(DT_STRSZ).putLong(names.length).putLong(DT_SYMENT).putLong(SYMBOL).putLong(DT_NULL).putLong(0);
    }

    private void header() {
        file.put(new byte[]{0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        file.putShort((short) 3).putShort((short) 62).putInt(1).putLong(0).putLong(HEADER).putLong(0).putInt(0);
        file.putShort((short) HEADER).putShort((short) PROGRAM_HEADER).putShort((short) PROGRAM_HEADERS);
        file.putShort((short) HEADER).putShort((short) 0).putShort((short) 0);
    }

    private void programHeader(int type, int flags, int offset, int length, int alignment) {
        file.putInt(type).putInt(flags).putLong(offset).putLong(offset).putLong(offset).putLong(length).putLong(length).putLong(alignment);
    }

    /** A global function of the section {@code section}, of which only matters that it is one. */
    private void symbol(int name, int address, int length, int section) {
        file.putInt(name).put((byte) (section == 0 ? 0 : 0x12)).put((byte) 0).putShort((short) section).putLong(address).putLong(length);
    }

    /** Native methods get two arguments that are not wanted here, before the others. */
    private static byte[] code(boolean system) {
        Assembler code = new Assembler(0, 64);
        code.move(true, Registers.RAX, Registers.RDX);
        code.move(true, Registers.RDI, Registers.RCX);
        code.move(true, Registers.RSI, Registers.R8);
        code.move(true, Registers.RDX, Registers.R9);
        code.memory(0, true, 0x8B, system ? Registers.R10 : Registers.RCX, Registers.RSP, 8);
        code.memory(0, true, 0x8B, Registers.R8, Registers.RSP, 16);
        code.memory(0, true, 0x8B, Registers.R9, Registers.RSP, 24);
        if (system) {
            code.plain(0x0F05);
            code.plain(0xC3);
        } else {
            code.registers(0, false, 0xFF, 4, Registers.RAX);
        }
        return code.toBytes();
    }
}
