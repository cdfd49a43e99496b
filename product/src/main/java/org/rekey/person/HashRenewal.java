package org.rekey.person;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.rekey.person.PersonRows.Sealed;
import org.rekey.schedule.RecurringJob;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Hashed;
import org.rekey.vault.SealBroken;
import org.rekey.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Brings keyed hashes under the newest key after a rotation, and seals their values anew, row by row. Until it is
/// through, everything is found under the former key as well.
@Component
class HashRenewal implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(HashRenewal.class);
    private static final List<Place> PLACES = List.of(
            new Place("identifier", "true", HashPurpose.NATIONAL_NUMBER, Sealed.IDENTIFIER),
            new Place("contact", "kind = 'email'", HashPurpose.CONTACT, Sealed.EMAIL),
            new Place("contact", "kind = 'mobile'", HashPurpose.CONTACT, Sealed.MOBILE),
            new Place("username", "true", HashPurpose.USERNAME, Sealed.USERNAME));
    private static final int PIECE = 500;

    /// Of one run, so that it ends before its lease; the next run goes on.
    private static final int MOST_PIECES = 500;

    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final Vault vault;

    HashRenewal(JdbcClient jdbc, PersonRows rows, Vault vault) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.vault = vault;
    }

    /// Rows of one kind, and how their values are hashed and sealed.
    private record Place(String table, String which, HashPurpose purpose, Sealed sealed) {
        byte[] hashed(String plain) {
            var compared = sealed == Sealed.EMAIL ? plain.toLowerCase(Locale.ROOT) : plain;
            return compared.getBytes(StandardCharsets.UTF_8);
        }
    }

    @Override
    public String name() {
        return "hash-renewal";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        for (var place : PLACES) {
            int renewed = renew(place);
            if (renewed > 0) {
                LOG.atInfo()
                        .addKeyValue("table", place.table())
                        .addKeyValue("rows", renewed)
                        .log("keyed hashes renewed");
            }
        }
    }

    private int renew(Place place) {
        int renewed = 0;
        for (int pieces = 0; pieces < MOST_PIECES; pieces++) {
            int rowsOfPiece = piece(place);
            if (rowsOfPiece == 0) {
                break;
            }
            renewed += rowsOfPiece;
        }
        return renewed;
    }

    /// @return how many rows were renewed; none when there is nothing left that could be
    private int piece(Place place) {
        int newest = vault.hash(place.purpose(), new byte[0]).keyNumber();
        // read to the end before the first is written: both at once would take two connections
        List<IntSupplier> renewals = jdbc.sql(
                        "select person_id, hash, sealed from %s where hash_key < :newest and %s limit :piece"
                                .formatted(place.table(), place.which()))
                .param("newest", newest)
                .param("piece", PIECE)
                .query((row, number) -> renewal(place, row))
                .list();
        return renewals.stream().mapToInt(IntSupplier::getAsInt).sum();
    }

    private IntSupplier renewal(Place place, ResultSet row) throws SQLException {
        var person = new PersonId(row.getObject("person_id", UUID.class));
        byte[] former = row.getBytes("hash");
        byte[] value = row.getBytes("sealed");
        return () -> renew(place, person, former, value);
    }

    private int renew(Place place, PersonId person, byte[] former, byte[] sealed) {
        try {
            String plain = rows.opened(place.sealed(), person, sealed).orElseThrow();
            Hashed hash = vault.hash(place.purpose(), place.hashed(plain));
            return jdbc.sql("""
                            update %s
                            set hash = :hash, hash_key = :hashKey, sealed = :sealed
                            where person_id = :person and hash = :former
                            """.formatted(place.table()))
                    .param("hash", hash.value())
                    .param("hashKey", hash.keyNumber())
                    .param("sealed", rows.seal(place.sealed(), person, plain))
                    .param("person", person.value())
                    .param("former", former)
                    .update();
        } catch (SealBroken broken) {
            LOG.atError()
                    .addKeyValue("table", place.table())
                    .addKeyValue("person", person)
                    .log("a sealed value does not open");
            return 0;
        }
    }
}
