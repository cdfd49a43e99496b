package org.rekey.phaseout;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /// Holds the counter until the transaction ends, so that two nodes that publish do it one after the other.
    void lock() {
        jdbc.sql("select published from phase_out_counter for update")
                .query(Long.class)
                .single();
    }

    /// The newest published version of each plan.
    Map<KeyTypeId, PhaseOut> newest() {
        return jdbc
                .sql("""
                select distinct on (phase_out_id) phase_out_id, version, document
                from phase_out_version
                where state = 'published'
                order by phase_out_id, version desc
                """)
                .query((row, number) -> PlanReader.read(
                        new PlanDocument(row.getString("document")).node("plan " + row.getString("phase_out_id")),
                        row.getInt("version")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(PhaseOut::retiring, plan -> plan));
    }

    /// The number of the newest version of a plan; 0 if there is none.
    int newestVersion(KeyTypeId retiring) {
        return jdbc.sql("select coalesce(max(version), 0) from phase_out_version where phase_out_id = :id")
                .param("id", retiring.value())
                .query(Integer.class)
                .single();
    }

    /// Under which number a plan has been written down before; the last one, if it came back.
    Optional<Integer> version(KeyTypeId retiring, byte[] hash) {
        return jdbc.sql("""
                select version
                from phase_out_version
                where phase_out_id = :id
                  and hash = :hash
                order by version desc
                limit 1
                """)
                .param("id", retiring.value())
                .param("hash", hash)
                .query(Integer.class)
                .optional();
    }

    void publish(KeyTypeId retiring, int version, PlanDocument document, String proposer, Instant now) {
        jdbc.sql("""
                insert into phase_out_version (phase_out_id, version, state, document, hash, proposer, published_at)
                values (:id, :version, 'published', :document::jsonb, :hash, :proposer, :now)
                """)
                .param("id", retiring.value())
                .param("version", version)
                .param("document", document.json())
                .param("hash", document.hash())
                .param("proposer", proposer)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("update phase_out_counter set published = published + 1").update();
    }
}
