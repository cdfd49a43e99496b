package org.rekey.notice.sms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/// Connections to the operator that do not wait for ever. Over TLS the certificate must name the host (RFC 6125):
/// the library's own connections look at no name.
record Connections(SmsSettings settings, Supplier<SSLSocketFactory> sockets) implements ConnectionFactory {
    @Override
    public Connection createConnection(String host, int port) throws IOException {
        var plain = new Socket();
        try {
            plain.connect(
                    new InetSocketAddress(host, port), (int) settings.timeout().toMillis());
            return new SocketConnection(
                    settings.transport() == SmsSettings.Transport.TLS ? secured(plain, host, port) : plain);
        } catch (IOException failure) {
            plain.close();
            throw failure;
        }
    }

    private SSLSocket secured(Socket plain, String host, int port) throws IOException {
        var socket = (SSLSocket) sockets.get().createSocket(plain, host, port, true);
        var checked = socket.getSSLParameters();
        checked.setEndpointIdentificationAlgorithm("HTTPS");
        checked.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        socket.setSSLParameters(checked);
        socket.startHandshake();
        return socket;
    }
}
