package org.rekey.logon;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
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

    /// What stands in every flow, the most frequent last: with it a flow is a third of a kilobyte shorter. Whoever
    /// changes it ends the logons in progress when a new version starts.
    private static final byte[] KNOWN = """
            {"is":"code","key":"","aim":"CHANGE","proven":{"person":{"value":"01890a5d-ac96-774b-bcce-"},\
            "name":"","at":,"securityEpoch":1,"key":{"id":{"value":""},"holder":{"value":""},"type":{"value":""},\
            "state":"ACTIVE","activatedAt":,"lastUsedOn":,"label":"","lineage":{"parent":{"value":""},"proven":\
            {"value":300},"cappedUntil":}},"others":[{"value":""},{"value":""}]},"answeredAt":\
            &prompt=login&max_age=&login_hint=&acr_values=urn%3Arekey%3Alevel%3A&claims=%7B%22id_token%22%3A%7B%22sub\
            {"id":"01890a5d-","asked":{"service":{"value":},"minimum":{"value":},"loginHint":"","language":"NL",\
            "returnPath":"/oauth2/authorize?logon={flow}","cancelOrigin":"https://","parked":"response_type=code&\
            client_id=&redirect_uri=https%3A%2F%2F&scope=openid+profile+email+egovnrn&state=&nonce=&code_challenge=&\
            code_challenge_method=S256","askedAt":17},"startedAt":17,"seenAt":17,"state":{"is":"choosing"}}
            """.getBytes(StandardCharsets.UTF_8);

    private FlowCodec() {}

    static byte[] encode(Flow flow) {
        var bytes = new ByteArrayOutputStream(1024);
        try (var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setDictionary(KNOWN);
            try (var out = new DeflaterOutputStream(bytes, deflater)) {
                out.write(MAPPER.writeValueAsBytes(flow));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /// @throws IllegalArgumentException when these are not the bytes of a flow
    static Flow decode(byte[] bytes) {
        try (var inflater = new Inflater(true)) {
            inflater.setDictionary(KNOWN);
            try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes), inflater)) {
                return MAPPER.readValue(in.readNBytes(LONGEST), Flow.class);
            }
        } catch (JacksonException | IOException unreadable) {
            throw new IllegalArgumentException("not a flow that this version knows", unreadable);
        }
    }
}
