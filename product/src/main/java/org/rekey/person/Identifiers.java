package org.rekey.person;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rekey.person.PersonRows.Sealed;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Hashed;
import org.rekey.vault.Uuids;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of national and BIS numbers, current and former.
@Component
class Identifiers {
    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final Vault vault;

    Identifiers(JdbcClient jdbc, PersonRows rows, Vault vault) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.vault = vault;
    }

    /// Two hashes are looked for while the key rotates.
    Optional<PersonId> holder(NationalNumber number) {
        return jdbc.sql("select person_id from identifier where hash in (:hashes) and valid_to is null")
                .param("hashes", hashes(number))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    Optional<NationalNumber> current(PersonId person) {
        return jdbc.sql("select sealed from identifier where person_id = :person and valid_to is null")
                .param("person", person.value())
                .query((row, number) -> row.getBytes("sealed"))
                .optional()
                .flatMap(bytes -> rows.opened(Sealed.IDENTIFIER, person, bytes))
                .map(NationalNumber::new);
    }

    /// @return false when somebody has the number
    boolean add(PersonId person, NationalNumber number, Instant now) {
        Hashed hash = vault.hash(HashPurpose.NATIONAL_NUMBER, bytes(number));
        return jdbc.sql("""
                        insert into identifier (identifier_id, person_id, kind, hash, hash_key, sealed, valid_from)
                        select :id, :person, :kind, :hash, :hashKey, :sealed, :now
                        where not exists (select 1 from identifier where hash in (:hashes) and valid_to is null)
                        on conflict (hash) where valid_to is null do nothing
                        """)
                        .param("id", Uuids.v7(now))
                        .param("person", person.value())
                        .param("kind", kind(number))
                        .param("hash", hash.value())
                        .param("hashKey", hash.keyNumber())
                        .param("sealed", rows.seal(Sealed.IDENTIFIER, person, number.digits()))
                        .param("now", Timestamp.from(now))
                        .param("hashes", hashes(number))
                        .update()
                == 1;
    }

    void end(PersonId person, Instant now) {
        jdbc.sql("update identifier set valid_to = :now where person_id = :person and valid_to is null")
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    static String kind(NationalNumber number) {
        return switch (number.kind()) {
            case NATIONAL -> "national";
            case BIS -> "bis";
        };
    }

    private List<byte[]> hashes(NationalNumber number) {
        return vault.candidates(HashPurpose.NATIONAL_NUMBER, bytes(number)).stream()
                .map(Hashed::value)
                .toList();
    }

    private static byte[] bytes(NationalNumber number) {
        return number.digits().getBytes(StandardCharsets.UTF_8);
    }
}
