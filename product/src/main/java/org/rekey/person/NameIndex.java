package org.rekey.person;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.database.CopyRows;
import org.rekey.database.CopyTable;
import org.rekey.person.PersonRows.Sealed;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Hashed;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds persons by last name and date of birth: a keyed hash of both, for names lie sealed. Whoever is not there
/// yet, or under a former key, stands in its table with a lower number of key and is brought in by
/// [NameIndexRenewal].
@Component
class NameIndex {
    /// Namesakes of one day that are looked at for their first names.
    private static final int MOST = 50;

    private static final CopyTable TABLE = new CopyTable("name_index", "person_id", "hash", "hash_key", "birth_date");

    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final Vault vault;

    NameIndex(JdbcClient jdbc, PersonRows rows, Vault vault) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.vault = vault;
    }

    /// @param given the date of birth where it was given apart from the national number
    void add(PersonId person, Names names, @Nullable LocalDate given, Optional<LocalDate> known) {
        var hash = known.map(born -> hash(names.last(), born));
        jdbc.sql("""
                insert into name_index (person_id, hash, hash_key, birth_date)
                values (:person, :hash, :key, :born)
                """)
                .param("person", person.value())
                .param("hash", hash.map(Hashed::value).orElse(null), Types.BINARY)
                .param("key", hash.map(Hashed::keyNumber).orElseGet(this::newest))
                .param("born", given == null ? null : sealed(person, given), Types.BINARY)
                .update();
    }

    /// Adds a person to those that are copied in.
    void add(PersonId person, Enrolment enrolment, CopyRows into) {
        var hash = enrolment.knownBirthDate().map(born -> hash(enrolment.names().last(), born));
        var given = enrolment.birthDate();
        into.add(
                TABLE,
                row -> row.uuid(person.value())
                        .bytes(hash.map(Hashed::value).orElse(null))
                        .integer(hash.map(Hashed::keyNumber).orElseGet(this::newest))
                        .bytes(given == null ? null : sealed(person, given)));
    }

    List<PersonId> find(String last, String first, LocalDate born) {
        var hashes = vault.candidates(HashPurpose.PERSON_NAME, content(last, born)).stream()
                .map(Hashed::value)
                .toList();
        return jdbc
                .sql("""
                select person_id, names
                from name_index join person using (person_id)
                where hash in (:hashes)
                order by person_id
                limit :most
                """)
                .param("hashes", hashes)
                .param("most", MOST)
                .query((row, number) -> {
                    var id = new PersonId(row.getObject("person_id", UUID.class));
                    return new Named(id, rows.names(id, row.getBytes("names")));
                })
                .list()
                .stream()
                .filter(one -> FoldedName.begins(first, one.names().first()))
                .map(Named::id)
                .toList();
    }

    /// The date of birth that was given apart from the national number.
    Optional<LocalDate> birthDate(PersonId person) {
        return jdbc.sql("select birth_date from name_index where person_id = :person and birth_date is not null")
                .param("person", person.value())
                .query((row, number) -> row.getBytes("birth_date"))
                .optional()
                .flatMap(bytes -> rows.opened(Sealed.BIRTH_DATE, person, bytes))
                .map(LocalDate::parse);
    }

    /// Lets the person be brought in anew.
    void forget(PersonId person) {
        jdbc.sql("update name_index set hash_key = 0 where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /// Some who are not under the newest key.
    List<PersonId> behind(int most) {
        return jdbc
                .sql("select person_id from name_index where hash_key < :newest limit :most")
                .param("newest", newest())
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /// Brings somebody in, under the newest key.
    void renew(PersonId person, Names names, Optional<LocalDate> known) {
        var hash = known.map(born -> hash(names.last(), born));
        jdbc.sql("update name_index set hash = :hash, hash_key = :key where person_id = :person")
                .param("person", person.value())
                .param("hash", hash.map(Hashed::value).orElse(null), Types.BINARY)
                .param("key", hash.map(Hashed::keyNumber).orElseGet(this::newest))
                .update();
    }

    private Hashed hash(String last, LocalDate born) {
        return vault.hash(HashPurpose.PERSON_NAME, content(last, born));
    }

    private int newest() {
        return vault.hash(HashPurpose.PERSON_NAME, new byte[0]).keyNumber();
    }

    private byte[] sealed(PersonId person, LocalDate born) {
        return rows.seal(Sealed.BIRTH_DATE, person, born.toString());
    }

    private static byte[] content(String last, LocalDate born) {
        return (FoldedName.of(last) + "\n" + born).getBytes(StandardCharsets.UTF_8);
    }

    private record Named(PersonId id, Names names) {}
}
