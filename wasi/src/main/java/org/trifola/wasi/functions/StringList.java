package org.trifola.wasi.functions;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.trifola.language.host.GuestMemory;

/** Strings that a guest copies into its memory: its arguments or its environment variables. */
public final class StringList {

    private static final int POINTER_SIZE = 4;

    private final byte[][] strings;
    private final int size;

    /**
     * @param strings the strings
     */
    public StringList(List<String> strings) {
        this.strings = strings.stream().map(string -> (string + '\0').getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
        int total = 0;
        for (byte[] string : this.strings) {
            total += string.length;
        }
        this.size = total;
    }

    /**
     * {@code args_get}, {@code environ_get}.
     *
     * @param pointers where the address of each string is stored
     * @param buffer where the strings are stored, each with a zero byte after it
     */
    public void get(GuestMemory memory, long pointers, long buffer) {
        memory.check(pointers, (long) strings.length * POINTER_SIZE);
        memory.check(buffer, size);
        long pointer = pointers;
        long address = buffer;
        for (byte[] string : strings) {
            memory.writeInt(pointer, (int) address);
            memory.write(address, string, 0, string.length);
            pointer += POINTER_SIZE;
            address += string.length;
        }
    }

    /**
     * {@code args_sizes_get}, {@code environ_sizes_get}.
     *
     * @param countResult where the number of strings is stored
     * @param sizeResult where the number of their bytes is stored
     */
    public void sizesGet(GuestMemory memory, long countResult, long sizeResult) {
        memory.writeInt(countResult, strings.length);
        memory.writeInt(sizeResult, size);
    }
}
