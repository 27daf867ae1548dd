package org.trifola.wasi;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.trifola.language.error.ModuleException;
import org.trifola.language.host.HostCall;
import org.trifola.language.host.HostEnvironment;
import org.trifola.language.host.HostFunction;
import org.trifola.language.host.HostModule;
import org.trifola.wasi.clock.TimeSource;
import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.HostFailure;
import org.trifola.wasi.files.DescriptorTable;
import org.trifola.wasi.files.Listener;
import org.trifola.wasi.files.Preopen;
import org.trifola.wasi.files.Rights;
import org.trifola.wasi.files.StandardInput;
import org.trifola.wasi.files.StandardOutput;
import org.trifola.wasi.functions.Clocks;
import org.trifola.wasi.functions.FileDescriptors;
import org.trifola.wasi.functions.Paths;
import org.trifola.wasi.functions.Polling;
import org.trifola.wasi.functions.Process;
import org.trifola.wasi.functions.RandomNumbers;
import org.trifola.wasi.functions.Sockets;
import org.trifola.wasi.functions.StringList;
import org.trifola.wasi.layout.Abi;

/** WASI as one guest instance sees it: the functions, and what it has open. */
final class WasiPreview1 implements HostModule {

    private final Abi abi;
    private final DescriptorTable table = new DescriptorTable();
    private final StringList arguments;
    private final StringList variables;
    private final Map<Signature, HostFunction.Body> overrides;
    private final Trace trace;
    private final Clocks clocks;
    private final RandomNumbers random;
    private final FileDescriptors descriptors;
    private final Paths paths;
    private final Polling polling;
    private final Process process;
    private final Sockets sockets;

    /** What a function does; its error number is {@link Errno#SUCCESS} unless it throws another. */
    @FunctionalInterface
    private interface Action {
        void run(HostCall call) throws IOException;
    }

    WasiPreview1(Abi abi, Settings settings, HostEnvironment environment) {
        TimeSource time = settings.time().get();
        this.abi = abi;
        this.arguments = new StringList(settings.arguments());
        this.variables = new StringList(assignments(settings.variables()));
        this.overrides = settings.overrides();
        this.trace = settings.trace();
        this.clocks = new Clocks(time);
        this.random = new RandomNumbers(settings.random() == null ? null : settings.random().get());
        this.descriptors = new FileDescriptors(table, abi, time, settings.readsAhead());
        this.paths = new Paths(table, abi, time);
        this.polling = new Polling(table, abi, time);
        this.process = new Process(environment);
        this.sockets = new Sockets(table);
        openFirst(settings);
    }

    private static List<String> assignments(Map<String, String> variables) {
        return variables.entrySet().stream().map(variable -> variable.getKey() + "=" + variable.getValue()).toList();
    }

    /** Opens what a guest expects under fixed numbers: 0, 1 and 2 are its streams, directories follow. */
    private void openFirst(Settings settings) {
        try {
            table.add(new StandardInput(settings.in(), settings.terminals().contains(StandardStream.IN)));
            table.add(new StandardOutput(settings.out(), settings.terminals().contains(StandardStream.OUT)));
            table.add(new StandardOutput(settings.err(), settings.terminals().contains(StandardStream.ERR)));
            for (Preopen preopen : settings.preopens()) {
                table.add(preopen.open());
            }
            for (Listener listener : settings.listeners().open()) {
                table.add(listener);
            }
        } catch (IOException refused) {
            throw ModuleException.unlinkable("cannot open what the guest shall find open: " + refused.getMessage());
        }
    }

    @Override
    public HostFunction function(String name) {
        Signature signature = Signature.find(name);
        if (signature == null || !abi.has(signature.text())) {
            return null;
        }
        HostFunction function = function(signature);
        return trace.of(signature, signature == Signature.FD_READ || descriptors.ahead() == null ? function : endingReadAhead(function));
    }

    private HostFunction endingReadAhead(HostFunction function) {
        return new HostFunction(function.type(), call -> {
            descriptors.ahead().end();
            return function.body().call(call);
        });
    }

    private HostFunction function(Signature signature) {
        HostFunction.Body override = overrides.get(signature);
        if (override != null) {
            return new HostFunction(signature.type(), new OverriddenFunction(signature, override));
        }
        Action action = action(signature);
        if (!signature.givesErrno()) {
            return new HostFunction(signature.type(), call -> {
                action.run(call);
                return null;
            });
        }
        return new HostFunction(signature.type(), call -> {
            action.run(call);
            return Errno.SUCCESS.code();
        });
    }

    private Action action(Signature signature) {
        return switch (signature) {
            case ARGS_GET -> c -> arguments.get(c.memory(), c.unsigned(0), c.unsigned(1));
            case ARGS_SIZES_GET -> c -> arguments.sizesGet(c.memory(), c.unsigned(0), c.unsigned(1));
            case ENVIRON_GET -> c -> variables.get(c.memory(), c.unsigned(0), c.unsigned(1));
            case ENVIRON_SIZES_GET -> c -> variables.sizesGet(c.memory(), c.unsigned(0), c.unsigned(1));
            case CLOCK_RES_GET -> c -> clocks.resGet(c.memory(), c.i32(0), c.unsigned(1));
            case CLOCK_TIME_GET -> c -> clocks.timeGet(c.memory(), c.i32(0), c.unsigned(2));
            case FD_ADVISE -> c -> descriptors.advise(c.i32(0), c.i64(1), c.i64(2), c.i32(3));
            case FD_ALLOCATE -> c -> descriptors.allocate(c.i32(0), c.i64(1), c.i64(2));
            case FD_CLOSE -> c -> descriptors.close(c.i32(0));
            case FD_DATASYNC -> c -> descriptors.datasync(c.i32(0));
            case FD_FDSTAT_GET -> c -> descriptors.fdstatGet(c.memory(), c.i32(0), c.unsigned(1));
            case FD_FDSTAT_SET_FLAGS -> c -> descriptors.fdstatSetFlags(c.i32(0), c.i32(1));
            case FD_FDSTAT_SET_RIGHTS -> c -> descriptors.fdstatSetRights(c.i32(0), c.i64(1), c.i64(2));
            case FD_FILESTAT_GET -> c -> descriptors.filestatGet(c.memory(), c.i32(0), c.unsigned(1));
            case FD_FILESTAT_SET_SIZE -> c -> descriptors.filestatSetSize(c.i32(0), c.i64(1));
            case FD_FILESTAT_SET_TIMES -> c -> descriptors.filestatSetTimes(c.i32(0), c.i64(1), c.i64(2), c.i32(3));
            case FD_PREAD -> c -> descriptors.pread(c.memory(), c.i32(0), c.unsigned(1), c.unsigned(2), c.i64(3), c.unsigned(4));
            case FD_PRESTAT_GET -> c -> descriptors.prestatGet(c.memory(), c.i32(0), c.unsigned(1));
            case FD_PRESTAT_DIR_NAME -> c -> descriptors.prestatDirName(c.memory(), c.i32(0), c.unsigned(1), c.unsigned(2));
            case FD_PWRITE -> c -> descriptors.pwrite(c.memory(), c.i32(0), c.unsigned(1), c.unsigned(2), c.i64(3), c.unsigned(4));
            case FD_READ -> c -> descriptors.read(c.memory(), c.i32(0), c.unsigned(1), c.unsigned(2), c.unsigned(3));
            case FD_READDIR -> c -> descriptors.readdir(c.memory(), c.i32(0), c.unsigned(1), c.unsigned(2), c.i64(3), c.unsigned(4));
            case FD_RENUMBER -> c -> descriptors.renumber(c.i32(0), c.i32(1));
            case FD_SEEK -> c -> descriptors.seek(c.memory(), c.i32(0), c.i64(1), c.i32(2), c.unsigned(3));
            case FD_SYNC -> c -> descriptors.sync(c.i32(0));
            case FD_TELL -> c -> descriptors.tell(c.memory(), c.i32(0), c.unsigned(1));
            case FD_WRITE -> c -> descriptors.write(c.memory(), c.i32(0), c.unsigned(1), c.unsigned(2), c.unsigned(3));
            case PATH_CREATE_DIRECTORY -> c -> paths.createDirectory(c.memory(), c.i32(0), c.unsigned(1), c.unsigned(2));
            case PATH_FILESTAT_GET -> c -> paths.filestatGet(c.memory(), c.i32(0), c.i32(1), c.unsigned(2), c.unsigned(3), c.unsigned(4));
            case PATH_FILESTAT_SET_TIMES -> c -> paths.filestatSetTimes(c.memory(), c.i32(0), c.i32(1), c.unsigned(2), c.unsigned(3), //
                            c.i64(4), c.i64(5), c.i32(6));
            case PATH_LINK -> c -> paths.link(c.memory(), c.i32(0), c.i32(1), c.unsigned(2), c.unsigned(3), c.i32(4), c.unsigned(5), c.unsigned(6));
            case PATH_OPEN -> c -> paths.open(c.memory(), c.i32(0), c.i32(1), c.unsigned(2), c.unsigned(3), c.i32(4), //
                            new Rights(c.i64(5), c.i64(6)), c.i32(7), c.unsigned(8));
            case PATH_READLINK -> c -> paths.readlink(c.memory(), c.i32(0), c.unsigned(1), c.unsigned(2), c.unsigned(3), c.unsigned(4), c.unsigned(5));
            case PATH_REMOVE_DIRECTORY -> c -> paths.removeDirectory(c.memory(), c.i32(0), c.unsigned(1), c.unsigned(2));
            case PATH_RENAME -> c -> paths.rename(c.memory(), c.i32(0), c.unsigned(1), c.unsigned(2), c.i32(3), c.unsigned(4), c.unsigned(5));
            case PATH_SYMLINK -> c -> paths.symlink(c.memory(), c.unsigned(0), c.unsigned(1), c.i32(2), c.unsigned(3), c.unsigned(4));
            case PATH_UNLINK_FILE -> c -> paths.unlinkFile(c.memory(), c.i32(0), c.unsigned(1), c.unsigned(2));
            case POLL_ONEOFF -> c -> polling.oneoff(c.location(), c.memory(), c.unsigned(0), c.unsigned(1), c.unsigned(2), c.unsigned(3));
            case PROC_EXIT -> c -> process.exit(c.location(), c.i32(0));
            case PROC_RAISE -> c -> process.raise(c.location(), c.i32(0));
            case SCHED_YIELD -> _ -> process.yield();
            case RANDOM_GET -> c -> random.get(c.memory(), c.unsigned(0), c.unsigned(1));
            case SOCK_ACCEPT -> c -> sockets.accept(c.memory(), c.i32(0), c.i32(1), c.unsigned(2));
            case SOCK_RECV -> c -> sockets.receive(c.memory(), c.i32(0), c.unsigned(1), c.unsigned(2), c.i32(3), c.unsigned(4), c.unsigned(5));
            case SOCK_SEND -> c -> sockets.send(c.memory(), c.i32(0), c.unsigned(1), c.unsigned(2), c.i32(3), c.unsigned(4));
            case SOCK_SHUTDOWN -> c -> sockets.shutdown(c.i32(0), c.i32(1));
        };
    }

    @Override
    public Object outOfBounds() {
        return Errno.FAULT.code();
    }

    @Override
    public Object failed(Exception failure) {
        return HostFailure.errno(failure).code();
    }

    @Override
    public void close() {
        table.closeAll();
    }
}
