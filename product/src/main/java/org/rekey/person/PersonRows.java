package org.rekey.person;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/// Reads a person out of a row. Other packages join [#JOINS] behind a table of their own, so that what they need
/// and the person come in one statement.
@Component
public class PersonRows implements RowMapper<Person> {
    /// What to select.
    public static final String COLUMNS = """
            person.person_id as person_id, person.language as person_language, person.names as person_names,
            person.address as person_address, person.email_verified as person_email_verified,
            person.keys_active as person_keys_active, person.security_epoch as person_security_epoch,
            email.sealed as person_email, mobile.sealed as person_mobile""";

    /// What to join behind `from person` or `join person using (person_id)`.
    public static final String JOINS = """
            left join contact email on email.person_id = person.person_id and email.kind = 'email'
            left join contact mobile on mobile.person_id = person.person_id and mobile.kind = 'mobile'""";

    private final Vault vault;

    public PersonRows(Vault vault) {
        this.vault = vault;
    }

    @Override
    public Person mapRow(ResultSet row, int number) throws SQLException {
        var id = new PersonId(row.getObject("person_id", UUID.class));
        return new Person(
                id,
                names(id, row.getBytes("person_names")),
                Language.ofTag(row.getString("person_language")).orElseThrow(),
                opened(Sealed.EMAIL, id, row.getBytes("person_email")).map(EmailAddress::new),
                row.getBoolean("person_email_verified"),
                opened(Sealed.MOBILE, id, row.getBytes("person_mobile")).map(MobileNumber::new),
                opened(Sealed.ADDRESS, id, row.getBytes("person_address")).map(PersonRows::address),
                row.getInt("person_keys_active"),
                row.getInt("person_security_epoch"));
    }

    /// What is sealed of a person, each in a place of its own.
    enum Sealed {
        NAMES("person.names"),
        BIRTH_DATE("name_index.birth_date"),
        ADDRESS("person.address"),
        EMAIL("contact.email"),
        FORMER_EMAIL("former_email.email"),
        MOBILE("contact.mobile"),
        IDENTIFIER("identifier.number"),
        USERNAME("username.name");

        private final String place;

        Sealed(String place) {
            this.place = place;
        }

        String of(PersonId person) {
            return place + ":" + person;
        }
    }

    byte[] seal(Sealed place, PersonId person, String plain) {
        return vault.seal(place.of(person), plain.getBytes(StandardCharsets.UTF_8));
    }

    Optional<String> opened(Sealed place, PersonId person, byte @Nullable [] sealed) {
        return sealed == null
                ? Optional.empty()
                : Optional.of(new String(vault.open(place.of(person), sealed), StandardCharsets.UTF_8));
    }

    /// One text, a line each: neither names nor lines of an address hold a line break.
    static String text(Names names) {
        return names.first() + "\n" + names.last();
    }

    static String text(PostalAddress address) {
        return address.country() + "\n" + String.join("\n", address.lines());
    }

    Names names(PersonId id, byte[] sealed) {
        var parts = opened(Sealed.NAMES, id, sealed).orElseThrow().split("\n", 2);
        return new Names(parts[0], parts[1]);
    }

    private static PostalAddress address(String text) {
        var parts = text.split("\n");
        return new PostalAddress(Arrays.asList(parts).subList(1, parts.length), parts[0]);
    }
}
