package org.rekey.phaseout;

import org.rekey.document.Node;
import org.rekey.vault.Sha256;
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
        return Sha256.of(json);
    }
}
