package org.trifola.wasi;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.trifola.language.error.OutOfBoundsException;
import org.trifola.language.host.HostCall;
import org.trifola.language.types.NumberType;
import org.trifola.wasi.Signature.Parameter;
import org.trifola.wasi.error.Errno;
import org.trifola.wasi.layout.FdFlag;
import org.trifola.wasi.layout.Flag;
import org.trifola.wasi.layout.OpenFlag;
import org.trifola.wasi.layout.Signal;

/**
 * A call of a function of WASI in words.
 *
 * @param signature the function
 * @param call the call
 */
record TracedCall(Signature signature, HostCall call) {

    /** Pointers to where a function stores a number of four bytes. */
    private static final Set<String> INT_RESULTS = Set.of("argc", "argv_buf_size", "environc", "environ_buf_size", "nread", "nwritten", "bufused", "opened_fd",
                    "accepted_fd", "nevents", "ro_datalen", "so_datalen");
    /** Pointers to where a function stores a number of eight bytes. */
    private static final Set<String> LONG_RESULTS = Set.of("timestamp", "resolution", "newoffset");
    /** Pointers to what a function reads or stores. */
    private static final Set<String> POINTERS = Set.of("argv", "argv_buf", "environ", "environ_buf", "stat", "filestat", "iovs", "prestat", "path", "buf", "in", "out",
                    "ri_data", "si_data", "ro_flags");
    private static final String LENGTH = "_len";

    /** What the guest passes: {@code fd=3, path="file"}. */
    String arguments() {
        List<Parameter> parameters = signature.parameters();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i).name();
            if (isPath(i)) {
                texts.add(name + "=" + path(i));
                i++;
            } else if (!isIntResult(i) && !LONG_RESULTS.contains(name)) {
                texts.add(name + "=" + argument(i));
            }
        }
        return String.join(", ", texts);
    }

    /** What the guest gets: {@code SUCCESS, nread=4}. */
    String results(int code) {
        String errno = code >= 0 && code < Errno.values().length ? Errno.values()[code].toString() : Integer.toString(code);
        if (code != Errno.SUCCESS.code()) {
            return errno;
        }
        StringBuilder text = new StringBuilder(errno);
        try {
            append(text);
        } catch (OutOfBoundsException overridden) {
            // Only a function of the embedder succeeds with such a pointer.
            return errno;
        }
        return text.toString();
    }

    private void append(StringBuilder text) {
        for (int i = 0; i < signature.parameters().size(); i++) {
            String name = signature.parameters().get(i).name();
            if (isIntResult(i)) {
                text.append(", ").append(name).append('=').append(call.memory().readUnsigned(call.unsigned(i)));
            } else if (LONG_RESULTS.contains(name)) {
                text.append(", ").append(name).append('=').append(call.memory().readLong(call.unsigned(i)));
            }
        }
    }

    /** A string that the function reads; {@code fd_prestat_dir_name} stores its own. */
    private boolean isPath(int index) {
        List<Parameter> parameters = signature.parameters();
        String name = parameters.get(index).name();
        return name.endsWith("path") && signature != Signature.FD_PRESTAT_DIR_NAME && parameters.get(index + 1).name().equals(name + LENGTH);
    }

    private boolean isIntResult(int index) {
        return INT_RESULTS.contains(signature.parameters().get(index).name());
    }

    private String path(int index) {
        try {
            return '"' + call.memory().readString(call.unsigned(index), call.unsigned(index + 1)) + '"';
        } catch (CharacterCodingException | OutOfBoundsException noText) {
            return hexadecimal(call.unsigned(index));
        }
    }

    private String argument(int index) {
        Parameter parameter = signature.parameters().get(index);
        String name = parameter.name();
        if (parameter.type() == NumberType.I64) {
            return name.startsWith("fs_rights") ? hexadecimal(call.i64(index)) : Long.toString(call.i64(index));
        }
        int value = call.i32(index);
        return switch (name) {
            case "oflags" -> flags(value, OpenFlag.values());
            case "fdflags" -> flags(value, FdFlag.values());
            case "sig" -> value >= 0 && value < Signal.values().length ? Signal.values()[value].toString() : Integer.toString(value);
            case "fd", "to", "rval", "id", "whence" -> Integer.toString(value);
            default -> POINTERS.contains(name) ? hexadecimal(call.unsigned(index)) : Long.toString(call.unsigned(index));
        };
    }

    private static String flags(int value, Flag[] flags) {
        String names = Arrays.stream(flags).filter(flag -> flag.in(value)).map(Object::toString).collect(Collectors.joining("|"));
        return names.isEmpty() ? Integer.toString(value) : names;
    }

    private static String hexadecimal(long number) {
        return "0x" + Long.toHexString(number);
    }
}
