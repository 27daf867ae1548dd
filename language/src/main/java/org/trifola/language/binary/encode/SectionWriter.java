package org.trifola.language.binary.encode;

/** A section while it is written: a vector whose entries come one by one. */
final class SectionWriter {

    private final int id;
    private final ByteWriter entries = new ByteWriter();
    private int count;

    SectionWriter(int id) {
        this.id = id;
    }

    /** Where the next entry goes. */
    ByteWriter add() {
        count++;
        return entries;
    }

    int count() {
        return count;
    }

    /** Writes the section, if it has an entry. */
    void writeTo(ByteWriter out) {
        if (count > 0) {
            ByteWriter length = new ByteWriter();
            length.writeUnsignedInt(count);
            out.writeByte(id);
            out.writeUnsignedInt(length.size() + entries.size());
            out.writeBytes(length);
            out.writeBytes(entries);
        }
    }
}
