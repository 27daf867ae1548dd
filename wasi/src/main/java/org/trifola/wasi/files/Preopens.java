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

    private Preopens() {
    }

    /**
     * The directories that the option {@code WasiMapDirs} lists.
     *
     * @param list {@code [guest::]host}, separated by commas; a directory without a name for the guest has its own
     * @throws ModuleException if one of them is no directory or may not be read
     */
    public static List<Directory> open(String list, HostEnvironment environment) {
        List<Directory> directories = new ArrayList<>();
        for (String item : list.split(",")) {
            if (!item.isBlank()) {
                int separator = item.indexOf(SEPARATOR);
                String host = separator < 0 ? item : item.substring(separator + SEPARATOR.length());
                String guest = separator < 0 ? item : item.substring(0, separator);
                directories.add(new Directory(directory(host, environment), guest, new Rights(Rights.ALL, Rights.ALL), 0));
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
