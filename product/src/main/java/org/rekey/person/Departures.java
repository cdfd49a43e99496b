package org.rekey.person;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.person.Arrival.FormerNumber;
import org.rekey.person.PersonRows.Sealed;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads persons by the hundred, with everything that this package keeps of them: for an export, and for the
/// copy of their data that people have a right to.
@Component
public final class Departures {
    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final Vault vault;

    Departures(JdbcClient jdbc, PersonRows rows, Vault vault) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.vault = vault;
    }

    /// The persons that come after this one in the order of their ids; erased ones are left out.
    public List<PersonId> after(PersonId last, int most) {
        return jdbc.sql("""
                        select person_id
                        from person
                        where person_id > :last and erased_at is null
                        order by person_id
                        limit :most
                        """).param("last", last.value()).param("most", most).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    /// Everything about these persons, in the order of their ids.
    public List<Departure> of(Collection<PersonId> persons) {
        var ids = persons.stream().map(PersonId::value).toArray(UUID[]::new);
        var numbers = numbers(ids);
        return jdbc.sql("select " + PersonRows.COLUMNS + """
                        , person.enrolled_at, person.birth_year, person.office_id, email.verified_at as email_verified_at,
                            name_index.birth_date, username.sealed as username
                        from person
                        """ + PersonRows.JOINS + """

                        left join name_index on name_index.person_id = person.person_id
                        left join username on username.person_id = person.person_id
                        where person.person_id = any(:ids) and person.erased_at is null
                        order by person.person_id
                        """)
                .param("ids", ids)
                .query((row, number) -> departure(row, number, numbers))
                .list();
    }

    private Departure departure(ResultSet row, int number, Map<PersonId, Numbers> numbers) throws SQLException {
        var person = rows.mapRow(row, number);
        var theirs = numbers.getOrDefault(person.id(), Numbers.NONE);
        return new Departure(
                person,
                row.getTimestamp("enrolled_at").toInstant(),
                Optional.ofNullable(theirs.current()),
                theirs.former(),
                opened(Sealed.BIRTH_DATE, person.id(), row.getBytes("birth_date"))
                        .map(LocalDate::parse),
                Optional.ofNullable(row.getObject("birth_year", Integer.class)),
                Optional.ofNullable(row.getObject("office_id", Integer.class)).map(OfficeId::new),
                opened(Sealed.USERNAME, person.id(), row.getBytes("username")).map(Username::new));
    }

    private Map<PersonId, Numbers> numbers(UUID[] ids) {
        var numbers = new HashMap<PersonId, Numbers>();
        jdbc.sql("""
                        select person_id, sealed, valid_to
                        from identifier
                        where person_id = any(:ids)
                        order by valid_to nulls last
                        """).param("ids", ids).query(row -> {
            var person = new PersonId(row.getObject("person_id", UUID.class));
            var number = new NationalNumber(
                    opened(Sealed.IDENTIFIER, person, row.getBytes("sealed")).orElseThrow());
            var until = row.getTimestamp("valid_to");
            numbers.merge(
                    person,
                    until == null
                            ? new Numbers(number, List.of())
                            : new Numbers(null, List.of(new FormerNumber(number, until.toInstant()))),
                    Numbers::plus);
        });
        return numbers;
    }

    private Optional<String> opened(Sealed place, PersonId person, byte @Nullable [] sealed) {
        return sealed == null
                ? Optional.empty()
                : Optional.of(new String(vault.open(place.of(person), sealed), StandardCharsets.UTF_8));
    }

    private record Numbers(@Nullable NationalNumber current, List<FormerNumber> former) {
        private static final Numbers NONE = new Numbers(null, List.of());

        private Numbers plus(Numbers later) {
            var all = new ArrayList<>(former);
            all.addAll(later.former);
            return new Numbers(later.current == null ? current : later.current, all);
        }
    }

    /// A person as far as this package knows one. Its `toString` hides who it is.
    ///
    /// @param birthDate where it was given apart from the national number
    public record Departure(
            Person person,
            Instant enrolledAt,
            Optional<NationalNumber> nationalNumber,
            List<FormerNumber> former,
            Optional<LocalDate> birthDate,
            Optional<Integer> birthYear,
            Optional<OfficeId> office,
            Optional<Username> username) {
        @Override
        public String toString() {
            return "Departure[" + person.id() + "]";
        }
    }
}
