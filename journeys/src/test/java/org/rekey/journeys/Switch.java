package org.rekey.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What stands before several nodes: passes connections on to the node that is chosen, and cuts them when another
/// is.
final class Switch implements AutoCloseable {
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int node;

    Switch() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /// From now on this port answers.
    void to(int port) {
        node = port;
        open.forEach(Switch::cut);
        open.clear();
    }

    private void accept() {
        try {
            while (true) {
                Socket browser = server.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), node);
                open.add(browser);
                open.add(behind);
                Thread.ofVirtual().start(() -> pass(browser, behind));
                Thread.ofVirtual().start(() -> pass(behind, browser));
            }
        } catch (IOException closed) {
            open.forEach(Switch::cut);
        }
    }

    private static void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException over) {
            cut(to);
        }
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
