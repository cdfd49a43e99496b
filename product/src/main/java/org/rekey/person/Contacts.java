package org.rekey.person;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.person.PersonRows.Sealed;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Hashed;
import org.rekey.vault.Uuids;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of e-mail addresses and mobile numbers.
@Component
class Contacts {
    private static final String EMAIL = "email";
    private static final String MOBILE = "mobile";

    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final Vault vault;

    Contacts(JdbcClient jdbc, PersonRows rows, Vault vault) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.vault = vault;
    }

    /// What of an address is hashed: capitals do not count.
    static byte[] compared(EmailAddress address) {
        return address.value().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    Optional<EmailAddress> email(PersonId person) {
        return jdbc.sql("select sealed from contact where person_id = :person and kind = 'email' for update")
                .param("person", person.value())
                .query((row, number) -> row.getBytes("sealed"))
                .optional()
                .flatMap(bytes -> rows.opened(Sealed.EMAIL, person, bytes))
                .map(EmailAddress::new);
    }

    List<PersonId> holders(EmailAddress address) {
        var hashes = vault.candidates(HashPurpose.CONTACT, compared(address)).stream()
                .map(Hashed::value)
                .toList();
        return jdbc
                .sql("select person_id from contact where kind = 'email' and hash in (:hashes)")
                .param("hashes", hashes)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    void putEmail(PersonId person, EmailAddress address, boolean verified, Instant now) {
        put(
                person,
                EMAIL,
                vault.hash(HashPurpose.CONTACT, compared(address)),
                rows.seal(Sealed.EMAIL, person, address.value()),
                verified ? now : null);
        jdbc.sql("update person set email_verified = :verified where person_id = :person")
                .param("verified", verified)
                .param("person", person.value())
                .update();
    }

    /// Keeps the address that is about to be replaced, if it was the person's for certain, and with it the mobile
    /// number of this moment.
    void keepFormerEmail(PersonId person, Instant now) {
        boolean verified = jdbc.sql("""
                        select verified_at is not null
                        from contact
                        where person_id = :person and kind = 'email'
                        """)
                .param("person", person.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        email(person)
                .filter(address -> verified)
                .ifPresent(address -> jdbc.sql("""
                        insert into former_email
                            (former_id, person_id, sealed, kept_until, with_mobile, mobile, mobile_verified_at)
                        select :id, person.person_id, :sealed, :until, true, mobile.sealed, mobile.verified_at
                        from person
                        left join contact mobile on mobile.person_id = person.person_id and mobile.kind = 'mobile'
                        where person.person_id = :person
                        """)
                        .param("id", Uuids.v7(now))
                        .param("person", person.value())
                        .param("sealed", rows.seal(Sealed.FORMER_EMAIL, person, address.value()))
                        .param("until", Timestamp.from(now.plus(People.REVERSIBLE)))
                        .update());
    }

    List<EmailAddress> formerEmails(PersonId person, Instant now) {
        return jdbc
                .sql("""
                        select sealed
                        from former_email
                        where person_id = :person and kept_until > :now
                        order by former_id desc
                        """)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getBytes("sealed"))
                .list()
                .stream()
                .map(bytes -> new EmailAddress(
                        rows.opened(Sealed.FORMER_EMAIL, person, bytes).orElseThrow()))
                .toList();
    }

    /// Takes the address out that was replaced at that moment, and throws away those that were replaced later.
    Optional<FormerEmail> takeFormerEmail(PersonId person, Instant replacedAt, Instant now) {
        // the row says until when it is kept; a millisecond is more than the database rounds off
        var keptUntil = replacedAt.plus(People.REVERSIBLE);
        return jdbc.sql("""
                        with taken as (
                            delete from former_email
                            where person_id = :person and kept_until >= :from and kept_until > :now
                            returning former_id, sealed, kept_until, with_mobile, mobile, mobile_verified_at)
                        select sealed, with_mobile, mobile, mobile_verified_at
                        from taken
                        where kept_until < :to
                        order by former_id
                        limit 1
                        """)
                .param("person", person.value())
                .param("from", Timestamp.from(keptUntil.minusMillis(1)))
                .param("to", Timestamp.from(keptUntil.plusMillis(1)))
                .param("now", Timestamp.from(now))
                .query((row, number) -> former(person, row))
                .optional();
    }

    private FormerEmail former(PersonId person, ResultSet row) throws SQLException {
        var verified = row.getTimestamp("mobile_verified_at");
        return new FormerEmail(
                new EmailAddress(rows.opened(Sealed.FORMER_EMAIL, person, row.getBytes("sealed"))
                        .orElseThrow()),
                row.getBoolean("with_mobile"),
                rows.opened(Sealed.MOBILE, person, row.getBytes("mobile")).map(MobileNumber::new),
                verified == null ? null : verified.toInstant());
    }

    int purgeFormerEmails(Instant now) {
        return jdbc.sql("delete from former_email where kept_until <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    /// @param verifiedAt when it was shown to be the person's, if it was
    void putMobile(PersonId person, MobileNumber number, @Nullable Instant verifiedAt) {
        put(
                person,
                MOBILE,
                vault.hash(HashPurpose.CONTACT, number.value().getBytes(StandardCharsets.UTF_8)),
                rows.seal(Sealed.MOBILE, person, number.value()),
                verifiedAt);
    }

    void removeMobile(PersonId person) {
        jdbc.sql("delete from contact where person_id = :person and kind = 'mobile'")
                .param("person", person.value())
                .update();
    }

    private void put(PersonId person, String kind, Hashed hash, byte[] sealed, @Nullable Instant verifiedAt) {
        jdbc.sql("""
                insert into contact (person_id, kind, hash, hash_key, sealed, verified_at)
                values (:person, :kind, :hash, :hashKey, :sealed, :verifiedAt)
                on conflict (person_id, kind) do update
                set hash = excluded.hash, hash_key = excluded.hash_key, sealed = excluded.sealed,
                    verified_at = excluded.verified_at
                """)
                .param("person", person.value())
                .param("kind", kind)
                .param("hash", hash.value())
                .param("hashKey", hash.keyNumber())
                .param("sealed", sealed)
                .param("verifiedAt", verifiedAt == null ? null : Timestamp.from(verifiedAt), Types.TIMESTAMP)
                .update();
    }
}
