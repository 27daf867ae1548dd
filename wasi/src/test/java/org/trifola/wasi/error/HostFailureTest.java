package org.trifola.wasi.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;

import org.junit.jupiter.api.Test;

class HostFailureTest {

    @Test
    void exceptionsOfJavaAreErrorNumbers() {
        assertEquals(Errno.NOENT, HostFailure.errno(new NoSuchFileException("x")));
        assertEquals(Errno.ACCES, HostFailure.errno(new AccessDeniedException("x")));
        assertEquals(Errno.ACCES, HostFailure.errno(new SecurityException()));
        assertEquals(Errno.ROFS, HostFailure.errno(new ReadOnlyFileSystemException()));
        assertEquals(Errno.NOTSUP, HostFailure.errno(new UnsupportedOperationException()));
        assertEquals(Errno.ILSEQ, HostFailure.errno(new MalformedInputException(1)));
        assertEquals(Errno.SPIPE, HostFailure.errno(new ErrnoException(Errno.SPIPE)));
    }

    @Test
    void theWordsOfTheOperatingSystemAreUnderstood() {
        assertEquals(Errno.NOSPC, HostFailure.errno(new FileSystemException("x", null, "No space left on device")));
        assertEquals(Errno.LOOP, HostFailure.errno(new FileSystemException("x", null,
                        "Too many levels of symbolic links or unable to access attributes of symbolic link")));
        assertEquals(Errno.PIPE, HostFailure.errno(new IOException("Broken pipe")));
    }

    @Test
    void whatNobodyKnowsIsAnInputOutputError() {
        assertEquals(Errno.IO, HostFailure.errno(new IOException("something")));
        assertEquals(Errno.IO, HostFailure.errno(new IOException()));
        assertEquals(Errno.IO, HostFailure.errno(new FileSystemException("x")));
    }

    @Test
    void errorNumbersAreThoseOfTheSpecification() {
        assertEquals(0, Errno.SUCCESS.code());
        assertEquals(8, Errno.BADF.code());
        assertEquals(28, Errno.INVAL.code());
        assertEquals(44, Errno.NOENT.code());
        assertEquals(52, Errno.NOSYS.code());
        assertEquals(76, Errno.NOTCAPABLE.code());
    }
}
