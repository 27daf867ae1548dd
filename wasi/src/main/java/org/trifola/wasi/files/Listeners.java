package org.trifola.wasi.files;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;

import org.trifola.language.error.ModuleException;
import org.trifola.language.host.HostEnvironment;

/** The listeners that a guest finds open when it starts. */
public final class Listeners {

    private static final int HIGHEST_PORT = 0xFFFF;

    private Listeners() {
    }

    /**
     * Opens the listeners that the option {@code WasiListen} lists.
     *
     * @param list {@code host:port}, separated by commas
     * @throws ModuleException if one of them cannot be opened
     */
    public static List<Listener> open(String list, HostEnvironment environment) {
        List<Listener> listeners = new ArrayList<>();
        for (String address : list.isEmpty() ? new String[0] : list.split(",")) {
            if (!environment.allowsSockets()) {
                throw refused(address, "this context may not use sockets");
            }
            try {
                listeners.add(new Listener(ServerSocketChannel.open().bind(parse(address)), true));
            } catch (IOException failure) {
                throw refused(address, failure.getMessage());
            }
        }
        return listeners;
    }

    private static InetSocketAddress parse(String address) throws IOException {
        int colon = address.lastIndexOf(':');
        try {
            int port = Integer.parseInt(address.substring(colon + 1));
            if (colon > 0 && port >= 0 && port <= HIGHEST_PORT) {
                InetSocketAddress parsed = new InetSocketAddress(address.substring(0, colon), port);
                if (parsed.isUnresolved()) {
                    throw new IOException("there is no such host");
                }
                return parsed;
            }
        } catch (NumberFormatException noPort) {
            throw new IOException("this is not HOST:PORT");
        }
        throw new IOException("this is not HOST:PORT");
    }

    private static ModuleException refused(String address, String reason) {
        return ModuleException.unlinkable("cannot listen at " + address + " for the guest: " + reason);
    }
}
