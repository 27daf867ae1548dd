package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trifola.wasi.Guest.OPENED;
import static org.trifola.wasi.Guest.ROOT;
import static org.trifola.wasi.error.Errno.BADF;
import static org.trifola.wasi.error.Errno.FAULT;
import static org.trifola.wasi.error.Errno.NOENT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.Test;

class TraceTest {

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    private Guest guest(TraceScope... scopes) throws IOException {
        Wasi wasi = Wasi.builder().directory("/", new MemoryFileSystem()).deterministic().trace(lines, scopes).build();
        return new Guest.Builder().imports(wasi).start();
    }

    @Test
    void argumentsAndResultsAreDecoded() throws IOException {
        try (Guest guest = guest(TraceScope.FILESYSTEM)) {
            guest.create("file");
            guest.write(OPENED, "text");
            guest.call("fd_seek", OPENED, 1L, 0, 0);
            guest.call("random_get", 0, 8);
            assertEquals(NOENT, guest.path("path_unlink_file", ROOT, "none"));
        }
        assertEquals("""
                        ==> path_open(fd=3, dirflags=0, path="file", oflags=CREAT, fs_rights_base=0x3fffffff, fs_rights_inheriting=0x3fffffff, fdflags=0)
                        <== SUCCESS, opened_fd=4
                        ==> fd_write(fd=4, iovs=0x3000, iovs_len=1)
                        <== SUCCESS, nwritten=4
                        ==> fd_seek(fd=4, offset=1, whence=0)
                        <== SUCCESS, newoffset=1
                        ==> path_unlink_file(fd=3, path="none")
                        <== NOENT
                        """, lines.toString());
    }

    @Test
    void eachScopeHasItsFunctions() throws IOException {
        try (Guest guest = guest(TraceScope.CLOCK, TraceScope.RANDOM, TraceScope.MEMORY)) {
            guest.call("clock_time_get", 1, 0L, 0);
            guest.call("random_get", 16, 8);
            guest.call("sched_yield");
            assertEquals(BADF, guest.call("fd_close", 99));
        }
        assertEquals("""
                        ==> clock_time_get(id=1, precision=0)
                        <== SUCCESS, timestamp=1000000
                        ==> random_get(buf=0x10, buf_len=8)
                        <== SUCCESS
                        """, lines.toString());
    }

    @Test
    void whatLiesOutsideOfMemoryIsShownAsItIs() throws IOException {
        try (Guest guest = guest(TraceScope.ALL)) {
            assertEquals(FAULT, guest.call("path_unlink_file", ROOT, -1, 4));
        }
        assertEquals("""
                        ==> path_unlink_file(fd=3, path=0xffffffff)
                        <== FAULT
                        """, lines.toString());
    }

    @Test
    void anExitIsTraced() throws IOException {
        Guest guest = guest(TraceScope.EXIT);
        assertThrows(PolyglotException.class, () -> guest.run("proc_exit", 3));
        assertEquals("==> proc_exit(rval=3)\n", lines.toString());
    }
}
