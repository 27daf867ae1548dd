package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trifola.wasi.Guest.RESULT;
import static org.trifola.wasi.Guest.ROOT;
import static org.trifola.wasi.error.Errno.AGAIN;
import static org.trifola.wasi.error.Errno.INVAL;
import static org.trifola.wasi.error.Errno.NOTCONN;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A guest that finds a listener open, as its descriptor 3, and the connections that it accepts. */
@Timeout(60)
class SocketsTest {

    private static final int LISTENER = ROOT;
    private static final int CONNECTION = 4;
    private static final int NONBLOCK = 4;
    private static final int VECTOR = 0x6000;
    private static final int BUFFER = 0x7000;
    private static final int FLAGS = 0x6100;
    private static final int PEEK = 1;
    private static final int WAIT_ALL = 2;

    private ServerSocketChannel server;

    @BeforeEach
    void listen() throws IOException {
        server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private Guest guest() throws IOException {
        return new Guest.Builder().imports(Wasi.builder().listener(server).build()).start();
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.socket().getLocalPort());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String receive(Guest guest, int length, int flags) {
        guest.writeInt(VECTOR, BUFFER);
        guest.writeInt(VECTOR + 4, length);
        assertEquals(SUCCESS, guest.call("sock_recv", CONNECTION, VECTOR, 1, flags, RESULT, FLAGS));
        return guest.text(BUFFER, guest.readInt(RESULT));
    }

    @Test
    void bytesGoBothWays() throws IOException {
        try (Guest guest = guest(); Socket socket = connect()) {
            assertEquals(SUCCESS, guest.call("sock_accept", LISTENER, 0, RESULT));
            assertEquals(CONNECTION, guest.readInt(RESULT));
            send(socket, "hello");
            assertEquals("hel", receive(guest, 3, PEEK | WAIT_ALL));
            assertEquals("hello", receive(guest, 5, WAIT_ALL));
            guest.writeInt(VECTOR, BUFFER);
            guest.writeInt(VECTOR + 4, 4);
            assertEquals(SUCCESS, guest.call("sock_send", CONNECTION, VECTOR, 1, 0, RESULT));
            assertEquals(4, guest.readInt(RESULT));
            assertEquals(SUCCESS, guest.write(CONNECTION, "o!"));
            assertEquals(SUCCESS, guest.call("sock_shutdown", CONNECTION, 2));
            assertEquals("hello!", new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            socket.shutdownOutput();
            assertEquals("", receive(guest, 5, WAIT_ALL));
        }
    }

    @Test
    void whatDoesNotWaitTriesAgain() throws IOException {
        try (Guest guest = guest()) {
            assertEquals(SUCCESS, guest.call("fd_fdstat_set_flags", LISTENER, NONBLOCK));
            assertEquals(AGAIN, guest.call("sock_accept", LISTENER, NONBLOCK, RESULT));
            try (Socket socket = connect()) {
                while (guest.call("sock_accept", LISTENER, NONBLOCK, RESULT) == AGAIN) {
                    Thread.onSpinWait();
                }
                assertEquals(AGAIN, guest.read(CONNECTION, 1));
                socket.shutdownOutput();
                while (guest.read(CONNECTION, 1) == AGAIN) {
                    Thread.onSpinWait();
                }
                assertEquals("", guest.read());
            }
        }
    }

    @Test
    void connectionsAndBytesAreWaitedForByPolling() throws IOException {
        try (Guest guest = guest(); Socket socket = connect()) {
            poll(guest, LISTENER);
            assertEquals(SUCCESS, guest.call("sock_accept", LISTENER, 0, RESULT));
            send(socket, "hello");
            poll(guest, CONNECTION);
            assertTrue(guest.readLong(0x5110) > 0);
            assertEquals("h", receive(guest, 1, 0));
        }
    }

    @Test
    void pollingTellsThatTheOtherEndHasFinished() throws IOException {
        try (Guest guest = guest()) {
            try (Socket socket = connect()) {
                assertEquals(SUCCESS, guest.call("sock_accept", LISTENER, 0, RESULT));
                send(socket, "x");
                poll(guest, CONNECTION);
                assertEquals(0, guest.readShort(0x5100 + 24));
                assertEquals("x", receive(guest, 1, 0));
            }
            poll(guest, CONNECTION);
            assertEquals(1, guest.readShort(0x5100 + 24));
            assertEquals("", receive(guest, 1, 0));
        }
    }

    private static void poll(Guest guest, int fd) {
        guest.writeLong(0x5000, 7);
        guest.writeByte(0x5008, 1);
        guest.writeInt(0x5010, fd);
        assertEquals(SUCCESS, guest.call("poll_oneoff", 0x5000, 0x5100, 1, RESULT));
        assertEquals(1, guest.readInt(RESULT));
        assertEquals(0, guest.readShort(0x5108));
    }

    @Test
    void whatIsNoUseOfASocketIsRefused() throws IOException {
        try (Guest guest = guest(); Socket socket = connect()) {
            assertTrue(socket.isConnected());
            assertEquals(NOTCONN, guest.call("sock_recv", LISTENER, 0, 0, 0, 0, 0));
            assertEquals(INVAL, guest.call("sock_accept", LISTENER, 1, RESULT));
            assertEquals(SUCCESS, guest.call("sock_accept", LISTENER, 0, RESULT));
            assertEquals(INVAL, guest.call("sock_accept", CONNECTION, 0, RESULT));
            assertEquals(INVAL, guest.call("sock_shutdown", CONNECTION, 0));
            assertEquals(INVAL, guest.call("sock_recv", CONNECTION, 0, 0, 4, 0, 0));
            assertEquals(INVAL, guest.call("sock_send", CONNECTION, 0, 0, 1, 0));
        }
    }

    @Test
    void theOptionOpensAListener() throws IOException {
        int port = server.socket().getLocalPort();
        server.close();
        try (Guest guest = new Guest.Builder().listen("127.0.0.1:" + port).start(); Socket socket = new Socket("127.0.0.1", port)) {
            assertEquals(SUCCESS, guest.call("sock_accept", LISTENER, 0, RESULT));
            send(socket, "x");
            assertEquals("x", receive(guest, 1, 0));
        }
    }

    @Test
    void theOptionNeedsPermissionAndAnAddress() {
        Guest.Builder denied = new Guest.Builder().access(IOAccess.NONE).listen("127.0.0.1:0");
        assertEquals(true, assertThrows(PolyglotException.class, denied::start).getMessage().contains("may not use sockets"));
        Guest.Builder malformed = new Guest.Builder().listen("nowhere");
        assertEquals(true, assertThrows(PolyglotException.class, malformed::start).getMessage().contains("is not HOST:PORT"));
    }
}
