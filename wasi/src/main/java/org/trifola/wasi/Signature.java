package org.trifola.wasi;

import static org.trifola.language.types.NumberType.I32;
import static org.trifola.language.types.NumberType.I64;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.trifola.language.types.FunctionType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ValueType;

/**
 * The functions of WASI preview 1 and their parameters, as a module imports them: a string or an array is a pointer and
 * a length, and what a function gives besides its error number is stored where a pointer says.
 *
 * @see <a href="https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#functions">Functions</a>
 */
public enum Signature {
    ARGS_GET(i32("argv"), i32("argv_buf")),
    ARGS_SIZES_GET(i32("argc"), i32("argv_buf_size")),
    ENVIRON_GET(i32("environ"), i32("environ_buf")),
    ENVIRON_SIZES_GET(i32("environc"), i32("environ_buf_size")),
    CLOCK_RES_GET(i32("id"), i32("resolution")),
    CLOCK_TIME_GET(i32("id"), i64("precision"), i32("timestamp")),
    FD_ADVISE(i32("fd"), i64("offset"), i64("len"), i32("advice")),
    FD_ALLOCATE(i32("fd"), i64("offset"), i64("len")),
    FD_CLOSE(i32("fd")),
    FD_DATASYNC(i32("fd")),
    FD_FDSTAT_GET(i32("fd"), i32("stat")),
    FD_FDSTAT_SET_FLAGS(i32("fd"), i32("flags")),
    FD_FDSTAT_SET_RIGHTS(i32("fd"), i64("fs_rights_base"), i64("fs_rights_inheriting")),
    FD_FILESTAT_GET(i32("fd"), i32("filestat")),
    FD_FILESTAT_SET_SIZE(i32("fd"), i64("size")),
    FD_FILESTAT_SET_TIMES(i32("fd"), i64("atim"), i64("mtim"), i32("fst_flags")),
    FD_PREAD(i32("fd"), i32("iovs"), i32("iovs_len"), i64("offset"), i32("nread")),
    FD_PRESTAT_GET(i32("fd"), i32("prestat")),
    FD_PRESTAT_DIR_NAME(i32("fd"), i32("path"), i32("path_len")),
    FD_PWRITE(i32("fd"), i32("iovs"), i32("iovs_len"), i64("offset"), i32("nwritten")),
    FD_READ(i32("fd"), i32("iovs"), i32("iovs_len"), i32("nread")),
    FD_READDIR(i32("fd"), i32("buf"), i32("buf_len"), i64("cookie"), i32("bufused")),
    FD_RENUMBER(i32("fd"), i32("to")),
    FD_SEEK(i32("fd"), i64("offset"), i32("whence"), i32("newoffset")),
    FD_SYNC(i32("fd")),
    FD_TELL(i32("fd"), i32("offset")),
    FD_WRITE(i32("fd"), i32("iovs"), i32("iovs_len"), i32("nwritten")),
    PATH_CREATE_DIRECTORY(i32("fd"), i32("path"), i32("path_len")),
    PATH_FILESTAT_GET(i32("fd"), i32("flags"), i32("path"), i32("path_len"), i32("filestat")),
    PATH_FILESTAT_SET_TIMES(i32("fd"), i32("flags"), i32("path"), i32("path_len"), i64("atim"), i64("mtim"), i32("fst_flags")),
    PATH_LINK(i32("old_fd"), i32("old_flags"), i32("old_path"), i32("old_path_len"), i32("new_fd"), i32("new_path"), i32("new_path_len")),
    PATH_OPEN(i32("fd"), i32("dirflags"), i32("path"), i32("path_len"), i32("oflags"), i64("fs_rights_base"), i64("fs_rights_inheriting"),
                    i32("fdflags"), i32("opened_fd")),
    PATH_READLINK(i32("fd"), i32("path"), i32("path_len"), i32("buf"), i32("buf_len"), i32("bufused")),
    PATH_REMOVE_DIRECTORY(i32("fd"), i32("path"), i32("path_len")),
    PATH_RENAME(i32("fd"), i32("old_path"), i32("old_path_len"), i32("new_fd"), i32("new_path"), i32("new_path_len")),
    PATH_SYMLINK(i32("old_path"), i32("old_path_len"), i32("fd"), i32("new_path"), i32("new_path_len")),
    PATH_UNLINK_FILE(i32("fd"), i32("path"), i32("path_len")),
    POLL_ONEOFF(i32("in"), i32("out"), i32("nsubscriptions"), i32("nevents")),
    PROC_EXIT(i32("rval")),
    PROC_RAISE(i32("sig")),
    SCHED_YIELD(),
    RANDOM_GET(i32("buf"), i32("buf_len")),
    SOCK_ACCEPT(i32("fd"), i32("flags"), i32("accepted_fd")),
    SOCK_RECV(i32("fd"), i32("ri_data"), i32("ri_data_len"), i32("ri_flags"), i32("ro_datalen"), i32("ro_flags")),
    SOCK_SEND(i32("fd"), i32("si_data"), i32("si_data_len"), i32("si_flags"), i32("so_datalen")),
    SOCK_SHUTDOWN(i32("fd"), i32("how"));

    /**
     * A parameter of a function.
     *
     * @param name its name in the specification; for what the function gives, a name for where it is stored
     * @param type its type
     */
    public record Parameter(String name, NumberType type) {
    }

    private final String text;
    private final List<Parameter> parameters;

    Signature(Parameter... parameters) {
        this.text = name().toLowerCase(Locale.ROOT);
        this.parameters = List.of(parameters);
    }

    /** The name by which a module imports the function. */
    public String text() {
        return text;
    }

    /** The parameters, first to last. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Whether the function gives an error number; the one that does not return has none to give. */
    public boolean givesErrno() {
        return this != PROC_EXIT;
    }

    /** The type with which a module imports the function. */
    public FunctionType type() {
        List<ValueType> types = new ArrayList<>(parameters.size());
        for (Parameter parameter : parameters) {
            types.add(parameter.type());
        }
        return new FunctionType(types, givesErrno() ? List.of(I32) : List.of());
    }

    /** The function that is imported as {@code name}, or null if there is none. */
    static Signature find(String name) {
        for (Signature signature : values()) {
            if (signature.text.equals(name)) {
                return signature;
            }
        }
        return null;
    }

    private static Parameter i32(String name) {
        return new Parameter(name, I32);
    }

    private static Parameter i64(String name) {
        return new Parameter(name, I64);
    }
}
