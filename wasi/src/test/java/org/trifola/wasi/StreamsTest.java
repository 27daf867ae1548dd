package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trifola.wasi.error.Errno.AGAIN;
import static org.trifola.wasi.error.Errno.BADF;
import static org.trifola.wasi.error.Errno.FAULT;
import static org.trifola.wasi.error.Errno.INVAL;
import static org.trifola.wasi.error.Errno.NOTCAPABLE;
import static org.trifola.wasi.error.Errno.NXIO;
import static org.trifola.wasi.error.Errno.SPIPE;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class StreamsTest {

    @Test
    void outputAndErrorAreTwoStreams() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            assertEquals(SUCCESS, guest.write(1, "Hello, WASI!\n"));
            assertEquals(SUCCESS, guest.write(2, "Error Message\n"));
            assertEquals("Hello, WASI!\n", guest.out());
            assertEquals("Error Message\n", guest.err());
        }
    }

    @Test
    void inputIsReadInPiecesUntilItsEnd() throws IOException {
        try (Guest guest = new Guest.Builder().in("WASI\n").start()) {
            assertEquals(SUCCESS, guest.read(0, 3));
            assertEquals("WAS", guest.read());
            assertEquals(SUCCESS, guest.read(0, 100));
            assertEquals("I\n", guest.read());
            assertEquals(SUCCESS, guest.read(0, 100));
            assertEquals("", guest.read());
        }
    }

    @Test
    void inputThatIsThereIsReadByTheGuestsOwnThread() throws IOException {
        List<Thread> readers = new ArrayList<>();
        InputStream stream = new FilterInputStream(new ByteArrayInputStream("input".getBytes())) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                readers.add(Thread.currentThread());
                return super.read(bytes, offset, length);
            }
        };
        try (Guest guest = new Guest.Builder().in(stream).start()) {
            assertEquals(SUCCESS, guest.read(0, 2));
            assertEquals(SUCCESS, guest.read(0, 3));
        }
        assertEquals(List.of(Thread.currentThread(), Thread.currentThread()), readers);
    }

    @Test
    void whatCannotBeReadIsAnErrorAndThenReadAgain() throws IOException {
        InputStream stream = new InputStream() {
            private int reads;

            @Override
            public int read() throws IOException {
                reads++;
                if (reads == 1) {
                    throw new IOException("No such device or address");
                }
                return reads == 2 ? 'x' : -1;
            }
        };
        try (Guest guest = new Guest.Builder().in(stream).start()) {
            assertEquals(NXIO, guest.read(0, 10));
            assertEquals(SUCCESS, guest.read(0, 10));
            assertEquals("x", guest.read());
        }
    }

    @Test
    void severalVectorsAreOneSequence() throws IOException {
        try (Guest guest = new Guest.Builder().in("abcdef").start()) {
            vectors(guest, 500, 2, 600, 0, 700, 3);
            assertEquals(SUCCESS, guest.call("fd_read", 0, 100, 3, Guest.RESULT));
            assertEquals(5, guest.readInt(Guest.RESULT));
            assertEquals("ab", guest.text(500, 2));
            assertEquals("cde\0", guest.text(700, 4));
            vectors(guest, 700, 3, 600, 0, 500, 2);
            assertEquals(SUCCESS, guest.call("fd_write", 1, 100, 3, Guest.RESULT));
            assertEquals(5, guest.readInt(Guest.RESULT));
            assertEquals("cdeab", guest.out());
        }
    }

    @Test
    void nothingIsWrittenWhereOneVectorLeadsOutside() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            vectors(guest, 500, 2, 0x1FFFF, 2);
            assertEquals(FAULT, guest.call("fd_write", 1, 100, 2, Guest.RESULT));
            assertEquals("", guest.out());
        }
    }

    @Test
    void moreThan1024VectorsAreTooMany() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            assertEquals(SUCCESS, guest.call("fd_write", 1, 0x4000, 1024, Guest.RESULT));
            assertEquals(INVAL, guest.call("fd_write", 1, 0x4000, 1025, Guest.RESULT));
        }
    }

    @Test
    void streamsAreCharacterDevicesWithoutOffset() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            for (int fd = 0; fd < 3; fd++) {
                assertEquals(SUCCESS, guest.call("fd_fdstat_get", fd, 0));
                assertEquals(2, guest.readByte(0));
                assertEquals(0, guest.readLong(8) & (1 << 2 | 1 << 5));
                assertEquals(SUCCESS, guest.call("fd_filestat_get", fd, 0));
                assertEquals(2, guest.readByte(16));
                assertEquals(SPIPE, guest.call("fd_seek", fd, 0L, 0, Guest.RESULT));
                assertEquals(SPIPE, guest.call("fd_tell", fd, Guest.RESULT));
            }
        }
    }

    @Test
    void streamsThatAreNoTerminalsAreNoCharacterDevices() throws IOException {
        Wasi wasi = Wasi.likeContext().terminals(StandardStream.IN).build();
        try (Guest guest = new Guest.Builder().imports(wasi).start()) {
            for (int fd = 0; fd < 3; fd++) {
                assertEquals(SUCCESS, guest.call("fd_fdstat_get", fd, 0));
                assertEquals(fd == 0 ? 2 : 0, guest.readByte(0));
                assertEquals(SUCCESS, guest.call("fd_filestat_get", fd, 0));
                assertEquals(fd == 0 ? 2 : 0, guest.readByte(16));
            }
        }
    }

    @Test
    void inputIsNotWrittenAndOutputNotRead() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            assertEquals(BADF, guest.write(0, "x"));
            assertEquals(BADF, guest.read(1, 1));
        }
    }

    @Test
    void aClosedStreamIsGone() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            assertEquals(SUCCESS, guest.call("fd_close", 1));
            assertEquals(BADF, guest.write(1, "x"));
            assertEquals(BADF, guest.call("fd_close", 1));
            assertEquals(SUCCESS, guest.write(2, "still open"));
            assertEquals("still open", guest.err());
        }
    }

    @Test
    void aStreamMovesToTheNumberOfAnother() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            assertEquals(BADF, guest.call("fd_renumber", 1, 3));
            assertEquals(SUCCESS, guest.call("fd_renumber", 1, 2));
            assertEquals(SUCCESS, guest.write(2, "moved"));
            assertEquals("moved", guest.out());
            assertEquals(BADF, guest.write(1, "x"));
        }
    }

    @Test
    void rightsOnlyBecomeFewer() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            assertEquals(NOTCAPABLE, guest.call("fd_fdstat_set_rights", 1, 1L << 6 | 1L << 1, 0L));
            assertEquals(SUCCESS, guest.call("fd_fdstat_set_rights", 1, 1L << 6, 0L));
            assertEquals(SUCCESS, guest.write(1, "x"));
            assertEquals(NOTCAPABLE, guest.call("fd_filestat_get", 1, 0));
        }
    }

    @Test
    void inputThatMustNotWaitIsReadAgain() throws IOException {
        try (PipedOutputStream writer = new PipedOutputStream(); Guest guest = new Guest.Builder().in(new PipedInputStream(writer)).start()) {
            assertEquals(SUCCESS, guest.call("fd_fdstat_set_flags", 0, 1 << 2));
            assertEquals(AGAIN, guest.read(0, 10));
            writer.write('x');
            writer.flush();
            assertEquals(SUCCESS, guest.call("fd_fdstat_set_flags", 0, 0));
            assertEquals(SUCCESS, guest.read(0, 10));
            assertEquals("x", guest.read());
        }
    }

    /** Stores vectors at 100: address, length, address, length… */
    private static void vectors(Guest guest, int... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            guest.writeInt(100 + 4 * i, numbers[i]);
        }
    }
}
