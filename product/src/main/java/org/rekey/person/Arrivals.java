package org.rekey.person;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rekey.database.CopyRows;
import org.rekey.database.CopyTable;
import org.rekey.person.PersonRows.Sealed;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Hashed;
import org.rekey.vault.Uuids;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Enters persons by the thousand: the same rows as [People#enrol] writes one by one, sealed and hashed on any
/// thread and then copied in. Nothing is published: whoever brings them tells of all at once.
@Component
public final class Arrivals {
    private static final CopyTable PERSON = new CopyTable(
            "person",
            "person_id",
            "language",
            "birth_year",
            "office_id",
            "email_verified",
            "postal",
            "keys_active",
            "keys_used",
            "names",
            "address",
            "enrolled_at");
    private static final CopyTable IDENTIFIER = new CopyTable(
            "identifier", "identifier_id", "person_id", "kind", "hash", "hash_key", "sealed", "valid_from", "valid_to");
    private static final CopyTable CONTACT =
            new CopyTable("contact", "person_id", "kind", "hash", "hash_key", "sealed", "verified_at");
    private static final CopyTable USERNAME = new CopyTable("username", "hash", "hash_key", "sealed", "person_id");

    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final NameIndex nameIndex;
    private final Vault vault;
    private final InstantSource clock;

    Arrivals(JdbcClient jdbc, PersonRows rows, NameIndex nameIndex, Vault vault, InstantSource clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.nameIndex = nameIndex;
        this.vault = vault;
        this.clock = clock;
    }

    /// Adds the rows of a person. Costs no statement.
    ///
    /// @return what nobody else may have
    public Claims add(Arrival person, CopyRows into) {
        var id = person.id();
        var known = person.enrolment();
        addPerson(person, into);
        person.former().forEach(former -> addNumber(person, former.number(), former, into));
        if (known.nationalNumber() != null) {
            addNumber(person, known.nationalNumber(), null, into);
        }
        nameIndex.add(id, known, into);
        if (known.email() != null) {
            var hash = vault.hash(HashPurpose.CONTACT, Contacts.compared(known.email()));
            var sealed = rows.seal(Sealed.EMAIL, id, known.email().value());
            addContact(person, "email", hash, sealed, known.emailVerified(), into);
        }
        if (known.mobile() != null) {
            var hash = vault.hash(HashPurpose.CONTACT, bytes(known.mobile().value()));
            addContact(
                    person,
                    "mobile",
                    hash,
                    rows.seal(Sealed.MOBILE, id, known.mobile().value()),
                    false,
                    into);
        }
        if (person.username() != null) {
            addUsername(id, person.username(), into);
        }
        return claims(person);
    }

    /// Who has one of these numbers or names already: by the hash in hexadecimal digits.
    public Taken taken(Collection<Claims> claims) {
        return new Taken(
                holders(
                        "select hash, person_id from identifier where hash = any(:hashes) and valid_to is null",
                        claims.stream().flatMap(one -> one.number().stream()).toList()),
                holders(
                        "select hash, person_id from username where hash = any(:hashes)",
                        claims.stream().flatMap(one -> one.username().stream()).toList()));
    }

    private Map<String, PersonId> holders(String sql, List<String> hashes) {
        if (hashes.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(sql)
                .param("hashes", hashes.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new))
                .query((row, number) -> Map.entry(
                        HexFormat.of().formatHex(row.getBytes("hash")),
                        new PersonId(row.getObject("person_id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, HashMap::new));
    }

    private Claims claims(Arrival person) {
        var number = person.enrolment().nationalNumber();
        return new Claims(
                number == null ? List.of() : hex(HashPurpose.NATIONAL_NUMBER, number.digits()),
                person.username() == null
                        ? List.of()
                        : hex(HashPurpose.USERNAME, person.username().value()));
    }

    private List<String> hex(HashPurpose purpose, String value) {
        return vault.candidates(purpose, bytes(value)).stream().map(Hashed::hex).toList();
    }

    private void addPerson(Arrival person, CopyRows into) {
        var id = person.id();
        var known = person.enrolment();
        into.add(
                PERSON,
                row -> row.uuid(id.value())
                        .text(known.language().tag())
                        .small(known.knownBirthYear())
                        .integer(known.office() == null ? null : known.office().value())
                        .flag(known.emailVerified())
                        .flag(known.address() != null)
                        .integer(person.keysActive())
                        .integer(person.keysUsed())
                        .bytes(rows.seal(Sealed.NAMES, id, PersonRows.text(known.names())))
                        .bytes(
                                known.address() == null
                                        ? null
                                        : rows.seal(Sealed.ADDRESS, id, PersonRows.text(known.address())))
                        .moment(person.enrolledAt()));
    }

    private void addNumber(
            Arrival person, NationalNumber number, Arrival.@Nullable FormerNumber former, CopyRows into) {
        Hashed hash = vault.hash(HashPurpose.NATIONAL_NUMBER, bytes(number.digits()));
        var from = former == null || former.until().isAfter(person.enrolledAt()) ? person.enrolledAt() : former.until();
        into.add(
                IDENTIFIER,
                row -> row.uuid(Uuids.v7(clock.instant()))
                        .uuid(person.id().value())
                        .text(Identifiers.kind(number))
                        .bytes(hash.value())
                        .integer(hash.keyNumber())
                        .bytes(rows.seal(Sealed.IDENTIFIER, person.id(), number.digits()))
                        .moment(from)
                        .moment(former == null ? null : former.until()));
    }

    private static void addContact(
            Arrival person, String kind, Hashed hash, byte[] sealed, boolean verified, CopyRows into) {
        into.add(
                CONTACT,
                row -> row.uuid(person.id().value())
                        .text(kind)
                        .bytes(hash.value())
                        .integer(hash.keyNumber())
                        .bytes(sealed)
                        .moment(verified ? person.enrolledAt() : null));
    }

    private void addUsername(PersonId person, Username username, CopyRows into) {
        Hashed hash = vault.hash(HashPurpose.USERNAME, bytes(username.value()));
        into.add(
                USERNAME,
                row -> row.bytes(hash.value())
                        .integer(hash.keyNumber())
                        .bytes(rows.seal(Sealed.USERNAME, person, username.value()))
                        .uuid(person.value()));
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    /// What of a person is nobody else's, as keyed hashes in hexadecimal digits: the one under the newest key
    /// first.
    public record Claims(List<String> number, List<String> username) {
        public List<String> all() {
            var all = new ArrayList<>(number);
            all.addAll(username);
            return all;
        }
    }

    /// Whose the numbers and usernames are that somebody has already.
    public record Taken(Map<String, PersonId> numbers, Map<String, PersonId> usernames) {}
}
