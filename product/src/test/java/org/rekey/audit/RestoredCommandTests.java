package org.rekey.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rekey.database.DatabaseAccess;
import org.rekey.database.RealDatabase;
import org.rekey.settings.CommandSettings;
import org.rekey.vault.TestKeyFile;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealDatabase
class RestoredCommandTests {
    /// One of everything that could be used, as a backup brings it back.
    private static final List<String> BROUGHT_BACK =
            List.of("""
            insert into person (person_id, language, names, security_epoch, enrolled_at)
            values ('00000000-0000-0000-0000-000000000001', 'nl', '', 7, now())
            """, """
            insert into digital_key (key_id, person_id, key_type, state, activated_at, proven_level)
            select key_id::uuid, person_id, 'mobile-app', state, now(), 400
            from person, (values ('00000000-0000-0000-0000-000000000011', 'active'),
                                 ('00000000-0000-0000-0000-000000000012', 'suspended')) k (key_id, state)
            """, """
            insert into mobile_app_key (key_id, person_id, secret, last_step, drift_seconds)
            select key_id, person_id, '', case state when 'active' then 1 else 99999999999 end, 0 from digital_key
            """, """
            insert into logon_session (session_hash, flow_id, answer_hash, person_id, key_id, key_type, level, amr,
                                       authenticated_at, seen_at, ends_at, security_epoch)
            select sha256('s'), gen_random_uuid(), '', person_id, key_id, key_type, 400, '{}', now(), now(),
                   now() + interval '1 hour', 7
            from digital_key where state = 'active'
            """, """
            insert into signing_key (key_id, algorithm, sealed, active_from) values ('leaked', 'ES256', '', now())
            """, """
            insert into service (service_id, client_id, service_group, min_level, accepted_types, accepts, names,
                                 contact, oidc)
            values (9, 'tax', 'federal', 300, '{}', 0, '{}', '', '{}')
            """, """
            insert into oidc_grant (grant_id, code_hash, session_hash, service_id, sid, scopes, redirect_uri,
                                    code_challenge, issued_at, expires_at)
            values (gen_random_uuid(), sha256('g'), sha256('s'), 9, gen_random_uuid(), 'openid', '', '', now(), now())
            """, """
            insert into one_time_code (code_id, person_id, number, purpose, flow_id, target_hash, code_hash,
                                       tries_left, created_at, expires_at)
            select gen_random_uuid(), person_id, 1, 'logon', gen_random_uuid(), '', '', 5, now(), now()
            from person
            """, """
            insert into activation (activation_id, person_id, key_type, flow_id, secret, expires_at)
            select gen_random_uuid(), person_id, 'mobile-app', gen_random_uuid(), '', now() from person
            """, """
            insert into enrolment (enrolment_id, person_id, office_id, officer_id, link_hash, code_hash, code_key,
                                   email, issued_at, usable_from, expires_at)
            select gen_random_uuid(), person_id, 1, gen_random_uuid(), sha256('l'), sha256('c'), 1,
                   'sealed', now(), now(), now() + interval '1 day'
            from person
            """, """
            insert into password_recovery (recovery_id, person_id, security_epoch, begun_at, expires_at)
            select gen_random_uuid(), person_id, 7, now(), now() + interval '1 hour' from person
            """, """
            insert into recovery_wish (wish_id, wanted, typed, asked_at)
            values (gen_random_uuid(), 'password', '', now())
            """, """
            insert into address_reversal (reversal_id, person_id, token_hash, changed_at, expires_at)
            select gen_random_uuid(), person_id, sha256('r'), now(), now() + interval '1 hour' from person
            """, """
            insert into eid_proof (hand_over, flow_id, proof_hash, holder, expires_at, forgotten_at)
            values (gen_random_uuid(), gen_random_uuid(), sha256('e'), 'sealed', now() + interval '1 hour', now())
            """);

    /// What is open.
    private static final List<String> OPEN = List.of(
            "person where security_epoch < 1000",
            "mobile_app_key where last_step = 1",
            "logon_session where ended_at is null",
            "oidc_grant where revoked_at is null",
            "signing_key",
            "one_time_code where superseded_at is null",
            "activation",
            "enrolment where ended_at is null",
            "password_recovery where ended_at is null",
            "recovery_wish",
            "address_reversal where expires_at > now()",
            "eid_proof where used_at is null");

    private final JdbcClient jdbc;
    private final DatabaseAccess database;

    RestoredCommandTests(JdbcClient jdbc, DatabaseAccess database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    @Test
    void leavesNothingOpenAndTheTrailInANewEpoch(@TempDir Path folder) throws Exception {
        var keys = folder.resolve("keys.json");
        TestKeyFile.create(keys);
        var settings = CommandSettings.write(folder, keys, database);
        BROUGHT_BACK.forEach(row -> jdbc.sql(row).update());
        assertThat(OPEN).allSatisfy(what -> assertThat(count(what)).isEqualTo(1));

        assertThat(new RestoredCommand().applyAsInt(List.of("--settings", settings)))
                .isZero();

        assertThat(OPEN).allSatisfy(what -> assertThat(count(what)).isZero());
        assertThat(jdbc.sql("select last_step from mobile_app_key order by last_step")
                        .query(Long.class)
                        .list())
                .satisfiesExactly(
                        step -> assertThat(step).isCloseTo(Instant.now().getEpochSecond() / 30, within(2L)),
                        step -> assertThat(step).isEqualTo(99_999_999_999L));
        assertThat(count("audit_batch where epoch = 2")).isEqualTo(1);
        assertThat(new AuditCommand().applyAsInt(List.of("verify", "--settings", settings)))
                .isZero();
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(new RestoredCommand().applyAsInt(List.of("today"))).isEqualTo(2);
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
