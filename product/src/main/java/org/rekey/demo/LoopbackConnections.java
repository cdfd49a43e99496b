package org.rekey.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;

/// Connections from this machine alone.
final class LoopbackConnections implements ServerConnectionFactory {
    private static final int WAITING = 10;

    @Override
    public ServerConnection listen(int port) throws IOException {
        return listen(port, 0, WAITING);
    }

    @Override
    public ServerConnection listen(int port, int timeout) throws IOException {
        return listen(port, timeout, WAITING);
    }

    @Override
    public ServerConnection listen(int port, int timeout, int backlog) throws IOException {
        var socket = new ServerSocket(port, backlog, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(timeout);
        return new ServerSocketConnection(socket);
    }
}
