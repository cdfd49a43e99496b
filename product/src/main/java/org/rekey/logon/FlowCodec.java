package org.rekey.logon;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Flows as bytes, small enough for a cookie: JSON, deflated. Whoever stores them seals them; bytes of another
/// version of the program that cannot be read make the flow an expired one.
///
/// What is deflated before it is sealed shows something of itself by its length. Here that is nothing that helps:
/// no session, code or key is in a flow, and the length is seen by the browser alone.
final class FlowCodec {
    private static final int LONGEST = 16 * 1024;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private FlowCodec() {}

    static byte[] encode(Flow flow) {
        var bytes = new ByteArrayOutputStream(1024);
        try (var deflater = new Deflater(Deflater.BEST_SPEED);
                var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(MAPPER.writeValueAsBytes(flow));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /// @throws IllegalArgumentException when these are not the bytes of a flow
    static Flow decode(byte[] bytes) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return MAPPER.readValue(in.readNBytes(LONGEST), Flow.class);
        } catch (JacksonException | IOException unreadable) {
            throw new IllegalArgumentException("not a flow that this version knows", unreadable);
        }
    }
}
