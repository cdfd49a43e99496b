package org.rekey.password;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rekey.person.Language;
import org.rekey.person.PersonId;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.rekey.throttle.Bucket;
import org.rekey.throttle.Throttles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredClaimants implements Claimants {
    /// No username hashes to this.
    private static final List<byte[]> NOBODY = List.of(new byte[32]);

    private final JdbcClient jdbc;
    private final Usernames usernames;
    private final Throttles throttles;

    StoredClaimants(JdbcClient jdbc, Usernames usernames, Throttles throttles) {
        this.jdbc = jdbc;
        this.usernames = usernames;
        this.throttles = throttles;
    }

    @Override
    public Claimant find(Optional<Username> typed, List<Bucket> buckets, Instant now) {
        return jdbc.sql("""
                        select person.person_id, person.language, person.security_epoch, person.keys_active,
                               password.stored, throttled.waiting_until, throttled.failed
                        from (
                          select max(waiting_until) filter (where waiting_until > :now) as waiting_until,
                                 count(*) filter (where scope not in ('address', 'network')) > 0 as failed
                          from throttle
                          where (scope, subject) in (:rows)) throttled
                        left join username on username.hash in (:hashes)
                        left join person on person.person_id = username.person_id
                        left join password on password.person_id = username.person_id
                        """)
                .param("hashes", typed.map(usernames::hashes).orElse(NOBODY))
                .param("rows", throttles.rows(buckets))
                .param("now", Timestamp.from(now))
                .query(StoredClaimants::claimant)
                .single();
    }

    private static Claimant claimant(ResultSet row, int number) throws SQLException {
        return new Claimant(
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getString("stored")),
                Optional.ofNullable(row.getString("language")).flatMap(Language::ofTag),
                row.getInt("security_epoch"),
                row.getInt("keys_active"),
                Optional.ofNullable(row.getTimestamp("waiting_until")).map(Timestamp::toInstant),
                row.getBoolean("failed"));
    }
}
