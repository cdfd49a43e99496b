package org.rekey.password;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rekey.database.CopyRows;
import org.rekey.database.CopyTable;
import org.rekey.password.StoredHash.Foreign;
import org.rekey.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Hashes of passwords that come from elsewhere by the thousand. A slow one is kept as it is until its first good
/// logon; a fast one lies sealed until [PasswordWrapping] has made it slow.
@Component
public final class PasswordArrivals {
    private static final CopyTable TABLE = new CopyTable("password", "person_id", "stored", "changed_at");

    private final JdbcClient jdbc;
    private final Hashing hashing;
    private final ForeignCosts costs;

    PasswordArrivals(JdbcClient jdbc, Hashing hashing, ForeignCosts costs) {
        this.jdbc = jdbc;
        this.hashing = hashing;
        this.costs = costs;
    }

    /// Adds the row of a password. Costs no statement and no slow hash.
    ///
    /// @param hash `{bcrypt}…`, `{pbkdf2}…`, `{argon2}…`, `{ssha}…` or an Argon2 hash as PHC string;
    /// where `own` says so, one that [#told] gave
    /// @param own whether hashes under our pepper will do: whoever asks has made sure that it is the same one
    /// @throws IllegalArgumentException when it can be none of these, or costs too much
    public void add(PersonId person, String hash, boolean own, Instant changedAt, CopyRows into) {
        var stored = stored(hash.startsWith("$argon2") ? "{argon2}" + hash : hash, own);
        into.add(TABLE, row -> row.uuid(person.value()).text(stored.toString()).moment(changedAt));
    }

    /// What is stored of these persons' passwords. Without our pepper, which is in the key file, it is of no use.
    public Map<PersonId, String> told(Collection<PersonId> persons) {
        return jdbc
                .sql("select person_id, stored from password where person_id = any(:persons)")
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new PersonId(row.getObject("person_id", UUID.class)), plain(row.getString("stored"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private StoredHash stored(String hash, boolean own) {
        return switch (StoredHash.parse(hash).orElseThrow(PasswordArrivals::unfit)) {
            case Foreign foreign when !foreign.scheme().wellFormed(foreign.value()) -> throw unfit();
            case Foreign fast when fast.scheme() == ForeignScheme.SSHA -> hashing.sealed(fast.value());
            case Foreign slow -> costs.affordable(slow);
            case StoredHash.Own ours when own -> ours;
            case StoredHash.Wrapped ours when own -> ours;
            case StoredHash.Own _, StoredHash.Wrapped _, StoredHash.Sealed _ -> throw unfit();
        };
    }

    /// What waits sealed is told as it came.
    private String plain(String stored) {
        return StoredHash.parse(stored).orElse(null) instanceof StoredHash.Sealed sealed
                ? hashing.unsealed(sealed).toString()
                : stored;
    }

    private static IllegalArgumentException unfit() {
        return new IllegalArgumentException("must be a hash by bcrypt, pbkdf2, argon2 or ssha");
    }
}
