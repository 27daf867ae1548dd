package org.trifola.wasi.layout;

/** What a file is; the code of each is its ordinal. */
public enum FileType {
    UNKNOWN,
    BLOCK_DEVICE,
    CHARACTER_DEVICE,
    DIRECTORY,
    REGULAR_FILE,
    SOCKET_DGRAM,
    SOCKET_STREAM,
    SYMBOLIC_LINK;

    /** The number by which guests know it. */
    public byte code() {
        return (byte) ordinal();
    }
}
