package org.rekey.onetimecode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rekey.key.Verification.Reason;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The table `one_time_code`. Every judgement is one conditional statement: what two requests at one moment do to
/// each other is settled by the row.
@Repository
class OneTimeCodeRows {
    private static final Duration LIMITED = Duration.ofHours(1);

    /// By the limits of the hour another code may go to this person and to this address. Strangers leave a part of the
    /// person's limit to the holder, so that whoever knows the password does not lock him out.
    private static final String ROOM = """
            (select count(*) from one_time_code
             where person_id = :person and created_at > :since) < :perPerson
            and (not :stranger or (select count(*) from one_time_code
                 where person_id = :person and stranger and created_at > :since) < :strangersShare)
            and (select count(*) from one_time_code
                 where target_hash in (:targets) and created_at > :since
                   and (purpose = :purpose or not :proven)) < :perAddress
            """;

    private final JdbcClient jdbc;
    private final CodeSettings settings;

    OneTimeCodeRows(JdbcClient jdbc, CodeSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /// Writes a new code unless this flow has one or there is no [#ROOM]. Two requests at once get the same number for
    /// the person, and the unique index lets one of them through.
    boolean insert(UUID id, CodeRequest request, byte[] hash, byte[] target, List<byte[]> targets, Instant now) {
        return limited(request, targets, now, jdbc.sql("""
                insert into one_time_code
                    (code_id, person_id, number, purpose, flow_id, target_hash, code_hash, tries_left, created_at,
                     expires_at, stranger)
                select :id, :person, coalesce(max(number), 0) + 1, :purpose, :flow, :target, :hash, :tries, :now,
                    :expires, :stranger
                from one_time_code
                where person_id = :person
                having\s""" + ROOM + """
                on conflict do nothing
                """))
                        .param("id", id)
                        .param("target", target)
                        .param("hash", hash)
                        .param("tries", settings.tries())
                        .param("expires", utc(now.plus(settings.validity())))
                        .update()
                == 1;
    }

    /// Makes the flow's code void, if it is old enough or went to another address, and if there is [#ROOM] for another.
    void supersede(CodeRequest request, List<byte[]> targets, Instant now) {
        limited(request, targets, now, jdbc.sql("""
                update one_time_code
                set superseded_at = :now
                where flow_id = :flow and purpose = :purpose and person_id = :person
                  and superseded_at is null
                  and (created_at <= :cooled or target_hash not in (:targets))
                  and\s""" + ROOM))
                .param("cooled", utc(now.minus(settings.resendAfter())))
                .update();
    }

    private StatementSpec limited(CodeRequest request, List<byte[]> targets, Instant now, StatementSpec statement) {
        return statement
                .param("person", request.person().value())
                .param("purpose", request.purpose().tag())
                .param("flow", request.flow())
                .param("targets", targets)
                .param("now", utc(now))
                .param("since", utc(now.minus(LIMITED)))
                .param("perPerson", settings.perPerson())
                .param("stranger", !request.knownBrowser())
                .param("strangersShare", CodeSettings.strangersShare(settings.perPerson()))
                .param("perAddress", settings.perAddress())
                .param("proven", request.toProvenContact());
    }

    /// Makes whoever else changes something of this person wait until the transaction has ended.
    void hold(PersonId person) {
        jdbc.sql("select person_id from person where person_id = :person for no key update")
                .param("person", person.value())
                .query(UUID.class)
                .optional();
    }

    /// When the flow's code to this address was made.
    Optional<Instant> createdAt(CodeRequest request, List<byte[]> targets) {
        return jdbc.sql("""
                select created_at from one_time_code
                where flow_id = :flow and purpose = :purpose and person_id = :person
                  and target_hash in (:targets)
                  and superseded_at is null
                """)
                .param("flow", request.flow())
                .param("purpose", request.purpose().tag())
                .param("person", request.person().value())
                .param("targets", targets)
                .query((row, number) -> instant(row, "created_at"))
                .optional();
    }

    boolean hasRoom(CodeRequest request, List<byte[]> targets, Instant now) {
        return limited(request, targets, now, jdbc.sql("select " + ROOM))
                .query(Boolean.class)
                .single();
    }

    /// An hour after the oldest code of each limit that is reached, the latest of them.
    Instant nextAllowed(CodeRequest request, List<byte[]> targets, Instant now) {
        return limited(request, targets, now, jdbc.sql("""
                select max(oldest) as oldest
                from (
                    select min(created_at) as oldest from one_time_code
                    where person_id = :person and created_at > :since
                    having count(*) >= :perPerson
                    union all
                    select min(created_at) from one_time_code
                    where person_id = :person and stranger and created_at > :since and :stranger
                    having count(*) >= :strangersShare
                    union all
                    select min(created_at) from one_time_code
                    where target_hash in (:targets) and created_at > :since
                      and (purpose = :purpose or not :proven)
                    having count(*) >= :perAddress
                ) reached
                having max(oldest) is not null
                """))
                .query((row, number) -> instant(row, "oldest").plus(LIMITED))
                .optional()
                .orElse(now.plus(settings.resendAfter()));
    }

    /// Takes one try, and uses the code up if it is the right one.
    CodeUse use(CodeClaim claim, List<byte[]> targets, List<byte[]> hashes, Instant now) {
        return jdbc.sql("""
                update one_time_code
                set tries_left = tries_left - 1,
                    consumed_at = case when code_hash in (:hashes) then cast(:now as timestamptz) end
                where flow_id = :flow and purpose = :purpose and person_id = :person
                  and target_hash in (:targets)
                  and (:keyless or exists (
                      select 1 from digital_key k where k.key_id = :key and k.state = 'active'))
                  and superseded_at is null and consumed_at is null
                  and tries_left > 0
                  and expires_at > :now
                returning consumed_at is not null as right_code, tries_left
                """)
                .param("now", utc(now))
                .param("hashes", hashes)
                .param("flow", claim.flow())
                .param("purpose", claim.purpose().tag())
                .param("person", claim.person().value())
                .param("targets", targets)
                .param("keyless", claim.key() == null)
                .param("key", claim.key() == null ? claim.flow() : claim.key().value())
                .query(OneTimeCodeRows::judged)
                .optional()
                .orElse(CodeUse.NOTHING_TO_USE);
    }

    private static CodeUse judged(ResultSet row, int number) throws SQLException {
        if (row.getBoolean("right_code")) {
            return CodeUse.RIGHT;
        }
        return row.getInt("tries_left") == 0 ? CodeUse.WRONG_FOR_THE_LAST_TIME : CodeUse.WRONG;
    }

    /// Why there was nothing to use, as far as whoever typed may know: only a right code learns that it was used.
    Reason why(CodeClaim claim, List<byte[]> targets, List<byte[]> hashes, Instant now) {
        return jdbc.sql("""
                select case
                    when code_hash in (:hashes) and consumed_at is not null then 'USED'
                    when code_hash in (:hashes) and superseded_at is not null then 'EXPIRED'
                    when superseded_at is not null or consumed_at is not null then 'WRONG'
                    when expires_at <= :now then 'EXPIRED'
                    when tries_left = 0 then 'EXHAUSTED'
                    else 'WRONG' end
                from one_time_code
                where flow_id = :flow and purpose = :purpose and person_id = :person
                  and target_hash in (:targets)
                order by code_hash in (:hashes) desc, number desc
                limit 1
                """)
                .param("now", utc(now))
                .param("hashes", hashes)
                .param("flow", claim.flow())
                .param("purpose", claim.purpose().tag())
                .param("person", claim.person().value())
                .param("targets", targets)
                .query((row, number) -> Reason.valueOf(row.getString(1)))
                .optional()
                .orElse(Reason.WRONG);
    }

    void voidAll(PersonId person, Instant now) {
        jdbc.sql("""
                update one_time_code
                set superseded_at = :now
                where person_id = :person and superseded_at is null and consumed_at is null
                """).param("person", person.value()).param("now", utc(now)).update();
    }

    /// Forgets codes that have expired and count for no limit any more.
    int purge(Instant now, int most) {
        return jdbc.sql("""
                delete from one_time_code
                where code_id in (select code_id from one_time_code where expires_at < :before limit :most)
                """)
                .param("before", utc(now.minus(LIMITED.multipliedBy(2))))
                .param("most", most)
                .update();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
