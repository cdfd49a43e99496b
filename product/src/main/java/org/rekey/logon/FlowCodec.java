package org.rekey.logon;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Flows as bytes, small enough for a cookie. Whoever stores them seals them; bytes of another version of the
/// program that cannot be read make the flow an expired one.
final class FlowCodec {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private FlowCodec() {}

    static byte[] encode(Flow flow) {
        return MAPPER.writeValueAsBytes(flow);
    }

    /// @throws IllegalArgumentException when these are not the bytes of a flow
    static Flow decode(byte[] bytes) {
        try {
            return MAPPER.readValue(bytes, Flow.class);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("not a flow that this version knows", unreadable);
        }
    }
}
