package org.rekey.keys.eid;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.person.PersonId;
import org.rekey.vault.Randomness;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The table `eid_proof`. A logon's proof counts in its flow alone, an activation's for its flow and person alone,
/// and neither for the other.
@Repository
@WhenSwitchedOn
class Proofs {
    /// An activation is confirmed by a click after the card was shown.
    private static final Duration TO_CONFIRM = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Randomness random;
    private final EidSettings settings;

    Proofs(JdbcClient jdbc, Vault vault, Randomness random, EidSettings settings) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.random = random;
        this.settings = settings;
    }

    /// The proof that this holder's card was shown on this errand; empty when the errand was gone before.
    Optional<Proof> write(HandOver errand, CardHolder holder, Instant now) {
        var proof = Proof.draw(random);
        var validity = errand.person().isPresent() ? TO_CONFIRM : settings.proof();
        int written = jdbc.sql("""
                insert into eid_proof (hand_over, flow_id, person_id, proof_hash, holder, expires_at, forgotten_at)
                values (:errand, :flow, :person, :hash, :holder, :expires, greatest(:expires, :until))
                on conflict (hand_over) do nothing
                """)
                .param("errand", errand.id())
                .param("flow", errand.flow())
                .param("person", errand.person().map(PersonId::value).orElse(null))
                .param("hash", proof.hash())
                .param("holder", vault.seal(context(errand.id()), holder.bytes()))
                .param("expires", utc(now.plus(validity)))
                .param("until", utc(errand.until()))
                .update();
        return Optional.of(proof).filter(it -> written == 1);
    }

    /// Whose card it was, if the proof is good in this flow: for this person's activation, or for a logon.
    Optional<CardHolder> holder(UUID flow, @Nullable PersonId person, Proof proof, Instant now) {
        return at(flow, person, """
                select hand_over, holder
                from eid_proof
                where flow_id = :flow and person_id is not distinct from :person and proof_hash = :hash
                  and used_at is null and expires_at > :now
                """)
                .param("hash", proof.hash())
                .param("now", utc(now))
                .query((row, number) -> opened(row.getObject("hand_over", UUID.class), row.getBytes("holder")))
                .optional();
    }

    /// Uses a logon's proof up, for a key that is active.
    boolean use(UUID flow, Proof proof, Instant now) {
        return at(flow, null, """
                update eid_proof
                set used_at = :now, holder = null
                where flow_id = :flow and person_id is not distinct from :person and proof_hash = :hash
                  and used_at is null and expires_at > :now
                """)
                        .param("hash", proof.hash())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /// Whose card this person has shown last, to activate it in this flow.
    Optional<CardHolder> waiting(UUID flow, PersonId person, Instant now) {
        return at(flow, person, """
                select hand_over, holder
                from eid_proof
                where flow_id = :flow and person_id is not distinct from :person
                  and used_at is null and expires_at > :now
                order by expires_at desc
                limit 1
                """)
                .param("now", utc(now))
                .query((row, number) -> opened(row.getObject("hand_over", UUID.class), row.getBytes("holder")))
                .optional();
    }

    /// Marks an activation's proof as given, once.
    boolean prove(UUID flow, PersonId person, Proof proof, Instant now) {
        return at(flow, person, """
                update eid_proof
                set proven_at = :now
                where flow_id = :flow and person_id is not distinct from :person and proof_hash = :hash
                  and proven_at is null and used_at is null and expires_at > :now
                """)
                        .param("hash", proof.hash())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /// Uses up what was proven.
    boolean bind(UUID flow, PersonId person, Instant now) {
        return at(flow, person, """
                update eid_proof
                set used_at = :now, holder = null
                where flow_id = :flow and person_id is not distinct from :person
                  and proven_at is not null and used_at is null and expires_at > :now
                """).param("now", utc(now)).update() == 1;
    }

    /// What waits for an activation counts no more. The rows stay, so that their errands cannot be gone again.
    void cancel(UUID flow, PersonId person) {
        at(flow, person, """
                update eid_proof
                set used_at = expires_at, holder = null
                where flow_id = :flow and person_id is not distinct from :person and used_at is null
                """).update();
    }

    int forget(Instant now, int most) {
        return jdbc.sql("""
                delete from eid_proof
                where hand_over in (select hand_over from eid_proof where forgotten_at < :now limit :most)
                """).param("now", utc(now)).param("most", most).update();
    }

    private StatementSpec at(UUID flow, @Nullable PersonId person, String sql) {
        return jdbc.sql(sql).param("flow", flow).param("person", person == null ? null : person.value(), Types.OTHER);
    }

    private CardHolder opened(UUID errand, byte[] sealed) {
        return CardHolder.of(vault.open(context(errand), sealed));
    }

    private static String context(UUID errand) {
        return "eid_proof.holder:" + errand;
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
