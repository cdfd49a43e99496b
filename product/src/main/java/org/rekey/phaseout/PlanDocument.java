package org.rekey.phaseout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.rekey.document.Node;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A plan as the database keeps it: JSON with its names in order, so that the same plan has the same hash
/// however it was written.
record PlanDocument(String json) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static PlanDocument of(Node plan) {
        return new PlanDocument(JSON.writeValueAsString(plan.tree()));
    }

    Node node(String name) {
        return Node.of(name, JSON.readValue(json, Object.class));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
