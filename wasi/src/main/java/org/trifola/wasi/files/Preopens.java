package org.trifola.wasi.files;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.TruffleFile;

import org.trifola.language.error.ModuleException;
import org.trifola.language.host.HostEnvironment;

/** The directories that a guest finds open when it starts. */
public final class Preopens {

    private static final String SEPARATOR = "::";
    private static final String READ_ONLY = ":ro";

    private Preopens() {
    }

    /**
     * The directories that the option {@code WasiMapDirs} lists.
     *
     * @param list {@code [guest::]host[:ro]}, separated by commas; a directory without a name for the guest has its own,
     *            and one with {@code :ro} can only be read
     * @throws ModuleException if one of them is no directory or may not be read
     */
    public static List<Preopen> of(String list, HostEnvironment environment) {
        List<Preopen> directories = new ArrayList<>();
        for (String item : list.split(",")) {
            if (!item.isBlank()) {
                boolean readOnly = item.endsWith(READ_ONLY);
                String names = readOnly ? item.substring(0, item.length() - READ_ONLY.length()) : item;
                int separator = names.indexOf(SEPARATOR);
                String host = separator < 0 ? names : names.substring(separator + SEPARATOR.length());
                String guest = separator < 0 ? names : names.substring(0, separator);
                HostFile directory = new ContextFile(directory(host, environment), environment);
                directories.add(new Preopen(readOnly ? new ReadOnlyFile(directory) : directory, guest));
            }
        }
        return directories;
    }

    private static TruffleFile directory(String path, HostEnvironment environment) {
        try {
            TruffleFile file = environment.publicFile(path).getCanonicalFile();
            if (file.isDirectory()) {
                return file;
            }
        } catch (SecurityException denied) {
            throw ModuleException.unlinkable("cannot open the directory " + path + " for the guest: this context may not access it");
        } catch (IOException | InvalidPathException missing) {
            throw ModuleException.unlinkable("cannot open the directory " + path + " for the guest: there is no such directory");
        }
        throw ModuleException.unlinkable("cannot open the directory " + path + " for the guest: it is not a directory");
    }
}
