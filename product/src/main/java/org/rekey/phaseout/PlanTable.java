package org.rekey.phaseout;

import java.util.Map;
import org.rekey.key.KeyTypeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Table `phase_out_version` and the counter of publications.
@Component
class PlanTable {
    private final JdbcClient jdbc;

    PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long published() {
        return jdbc.sql("select published from phase_out_counter")
                .query(Long.class)
                .single();
    }

    Map<KeyTypeId, PhaseOut> newest() {
        return Map.of();
    }
}
