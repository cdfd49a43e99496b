package org.rekey.notice.sms;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.session.connection.socket.ServerSocketConnectionFactory;
import org.jsmpp.util.MessageId;

/// A telephone operator of the tests: it keeps what it is given, refuses when told to, and can hang up.
public final class FakeOperator implements AutoCloseable {
    private static final byte RECEIPT = 4;
    private final SMPPServerSessionListener listener;
    private final int port;
    private final List<SubmitSm> taken = new CopyOnWriteArrayList<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private volatile int status;

    public FakeOperator() {
        this(freePort());
    }

    public FakeOperator(int port) {
        this(port, ServerSocketFactory.getDefault());
    }

    /// Over TLS, or whatever else these sockets speak.
    FakeOperator(ServerSocketFactory sockets) {
        this(freePort(), sockets);
    }

    private FakeOperator(int port, ServerSocketFactory sockets) {
        try {
            this.port = port;
            listener = new SMPPServerSessionListener(port, new ServerSocketConnectionFactory() {
                @Override
                public ServerConnection listen(int at) throws IOException {
                    return new ServerSocketConnection(sockets.createServerSocket(at));
                }
            });
            listener.setTimeout(0);
            Thread.ofVirtual().start(this::serve);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    public int port() {
        return port;
    }

    public List<SubmitSm> taken() {
        return taken;
    }

    /// What it answers to each message from now on; 0 is yes.
    public void answer(int commandStatus) {
        status = commandStatus;
    }

    public void hangUp() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    public void tell(String messageId, String state) throws Exception {
        var told = "id:%s sub:001 dlvrd:001 submit date:2611211200 done date:2611211200 stat:%s err:000 text:"
                .formatted(messageId, state);
        sessions.getLast()
                .deliverShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        "32470123456",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        "Rekey",
                        new ESMClass(RECEIPT),
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(0),
                        new RawDataCoding((byte) 0),
                        told.getBytes(StandardCharsets.US_ASCII));
    }

    private void serve() {
        while (true) {
            try {
                var session = listener.accept();
                session.setMessageReceiverListener(receiver());
                session.waitForBind(5_000).accept("fake");
                sessions.add(session);
            } catch (Exception closed) {
                return;
            }
        }
    }

    /// Of all that a client may ask, one thing is answered.
    private ServerMessageReceiverListener receiver() {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "onAcceptSubmitSm" -> take((SubmitSm) arguments[0]);
            case "onAcceptEnquireLink" -> null;
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> throw new ProcessRequestException("no", 3);
        };
        return (ServerMessageReceiverListener) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServerMessageReceiverListener.class}, handler);
    }

    private SubmitSmResult take(SubmitSm message) throws Exception {
        if (status != 0) {
            throw new ProcessRequestException("as told", status);
        }
        taken.add(message);
        return new SubmitSmResult(new MessageId("m" + taken.size()), new OptionalParameter[0]);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        hangUp();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
