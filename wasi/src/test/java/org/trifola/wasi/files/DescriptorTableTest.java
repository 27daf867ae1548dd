package org.trifola.wasi.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;
import org.trifola.wasi.layout.FileType;

class DescriptorTableTest {

    private final DescriptorTable table = new DescriptorTable();

    /** A descriptor that counts how often it is closed. */
    private static final class Counting extends Descriptor {
        private int closed;

        Counting() {
            super(FileType.UNKNOWN, new Rights(Right.FD_READ.bit(), 0), 0);
        }

        @Override
        public void close() {
            closed++;
        }
    }

    @Test
    void theLowestFreeNumberIsGiven() throws IOException {
        for (int fd = 0; fd < 20; fd++) {
            assertEquals(fd, table.add(new Counting()));
        }
        table.close(11);
        table.close(5);
        assertEquals(5, table.add(new Counting()));
        assertEquals(11, table.add(new Counting()));
        assertEquals(20, table.add(new Counting()));
    }

    @Test
    void whatIsNotOpenIsABadDescriptor() throws IOException {
        table.add(new Counting());
        for (int fd : new int[]{-1, 1, 8, 1000, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertErrno(Errno.BADF, fd);
        }
        table.close(0);
        assertErrno(Errno.BADF, 0);
    }

    @Test
    void aMissingRightIsToldFromABadDescriptor() throws IOException {
        table.add(new Counting());
        assertSame(table.get(0), table.get(0, Right.FD_READ));
        assertErrno(Errno.NOTCAPABLE, 0, Right.FD_READ, Right.FD_SEEK);
        assertErrno(Errno.BADF, 1, Right.FD_SEEK);
    }

    @Test
    void renumberingClosesWhatHadTheNumber() throws IOException {
        Counting moved = new Counting();
        Counting replaced = new Counting();
        table.add(moved);
        table.add(replaced);
        table.renumber(0, 1);
        assertSame(moved, table.get(1));
        assertErrno(Errno.BADF, 0);
        assertEquals(1, replaced.closed);
        table.renumber(1, 1);
        assertEquals(0, moved.closed);
    }

    @Test
    void everythingIsClosedOnce() throws IOException {
        Counting first = new Counting();
        Counting second = new Counting();
        table.add(first);
        table.add(second);
        table.closeAll();
        table.closeAll();
        assertEquals(1, first.closed);
        assertEquals(1, second.closed);
    }

    @Test
    void rightsAreNeverAdded() throws ErrnoException {
        Counting descriptor = new Counting();
        ErrnoException refused = assertThrows(ErrnoException.class, () -> descriptor.narrow(new Rights(3, 0)));
        assertEquals(Errno.NOTCAPABLE, refused.errno());
        descriptor.narrow(new Rights(0, 0));
        assertThrows(ErrnoException.class, () -> descriptor.narrow(new Rights(2, 0)));
    }

    private void assertErrno(Errno errno, int fd, Right... rights) {
        assertEquals(errno, assertThrows(ErrnoException.class, () -> table.get(fd, rights)).errno());
    }
}
