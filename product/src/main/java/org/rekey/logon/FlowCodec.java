package org.rekey.logon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Flows as bytes, small enough for a cookie. Each page of a logon reads one and most write one, so they are written
/// field after field: JSON cost nearly a tenth of a logon beside its hash. Whoever stores them seals them; bytes of
/// another version of the program make the flow an expired one.
///
/// What is deflated before it is sealed shows something of itself by its length. Here that is nothing that helps:
/// no session, code or key is in a flow, and the length is seen by the browser alone.
final class FlowCodec {
    /// The first byte. Whoever changes what follows takes two other numbers: the logons in progress then end when
    /// the new version starts.
    private static final int PLAIN = 1;

    private static final int DEFLATED = 2;

    /// What is longer is deflated.
    private static final int SHORT = 1024;

    private FlowCodec() {}

    /// @throws IllegalArgumentException when a text of the flow is longer than 64 KB
    static byte[] encode(Flow flow) {
        try {
            byte[] plain = written(flow);
            return plain.length > SHORT ? deflated(plain) : plain;
        } catch (IOException tooLong) {
            throw new IllegalArgumentException("a flow with a text too long for a cookie", tooLong);
        }
    }

    /// @throws IllegalArgumentException when these are not the bytes of a flow
    static Flow decode(byte[] bytes) {
        var in = new ByteArrayInputStream(bytes);
        try {
            return switch (in.read()) {
                case PLAIN -> read(in);
                case DEFLATED -> read(new InflaterInputStream(in));
                default -> throw new IOException("written by another version");
            };
        } catch (IOException | DateTimeException unreadable) {
            throw new IllegalArgumentException("not a flow that this version knows", unreadable);
        }
    }

    private static byte[] written(Flow flow) throws IOException {
        var bytes = new ByteArrayOutputStream(SHORT);
        bytes.write(PLAIN);
        new FlowWriter(new DataOutputStream(bytes)).write(flow);
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream(plain.length);
        bytes.write(DEFLATED);
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(plain, 1, plain.length - 1);
        }
        return bytes.toByteArray();
    }

    private static Flow read(InputStream in) throws IOException {
        try (var data = new DataInputStream(in)) {
            return new FlowReader(data).read();
        }
    }
}
