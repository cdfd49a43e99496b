package org.rekey.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.database.RealDatabase;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.person.PersonFixture;
import org.rekey.person.PersonId;
import org.rekey.person.Username;
import org.rekey.throttle.Bucket;
import org.rekey.throttle.Scope;
import org.rekey.throttle.ThrottleFixture;
import org.rekey.throttle.Throttles;
import org.rekey.vault.Randomness;
import org.rekey.vault.TestVault;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
@Tag("J1.6")
class PasswordsTests {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Presented RIGHT = new Presented("ik hou van mijn fiets");
    private static final Presented WRONG = new Presented("ik hou van mijn auto");
    private static final Argon2Parameters CHEAP = new Argon2Parameters(64, 1, 1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Vault vault = TestVault.make();
    private final PersonFixture persons;
    private final Throttles throttles;
    private final Claimants claimants;
    private final AtomicInteger hashes = new AtomicInteger();
    private final PersonId ann;
    private final Username name;

    PasswordsTests(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        persons = new PersonFixture(jdbc, transaction, vault);
        throttles = ThrottleFixture.throttles(jdbc, vault);
        claimants = new StoredClaimants(jdbc, persons.usernames(), throttles);
        ann = persons.people().enrol(new Enrolment(new Names("Ann", "Peeters"), Language.NL), NOW);
        name = new Username("ann-" + ann.value());
        persons.usernames().change(ann, name, NOW);
    }

    @Test
    void aChosenPasswordIsRightAndOthersAreWrong() {
        var passwords = passwords(CHEAP);

        assertThat(passwords.change(ann, RIGHT, NOW)).isEmpty();

        assertThat(check(passwords, RIGHT)).isTrue();
        assertThat(check(passwords, WRONG)).isFalse();
        assertThat(passwords.check(ann, RIGHT, NOW)).isTrue();
        assertThat(stored()).startsWith("{pepper-1}$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(persons.people().find(ann).orElseThrow().securityEpoch()).isEqualTo(2);
        assertThat(persons.events()).contains(new PasswordChanged(ann, false, NOW));
    }

    @Test
    void aWeakPasswordChangesNothing() {
        var passwords = passwords(CHEAP);
        passwords.change(ann, RIGHT, NOW);

        assertThat(passwords.change(ann, new Presented("password1"), NOW)).hasValue(Weakness.COMMON);

        assertThat(check(passwords, RIGHT)).isTrue();
        assertThat(persons.people().find(ann).orElseThrow().securityEpoch()).isEqualTo(2);
    }

    @Test
    void aStolenTableIsWorthlessWithoutTheKeyFile() {
        passwords(CHEAP).change(ann, RIGHT, NOW);

        assertThat(ForeignArgon2.matches(RIGHT.bytes(), stored().substring("{pepper-1}".length())))
                .isFalse();
    }

    @Test
    void unknownNamesPersonsWithoutPasswordAndWrongPasswordsCostOneHashEach() {
        var passwords = passwords(CHEAP);
        var nobody = claimants.find(Optional.of(new Username("nobody")), buckets(), NOW);
        var impossible = claimants.find(Optional.empty(), buckets(), NOW);
        var without = claimants.find(Optional.of(name), buckets(), NOW);
        passwords.change(ann, RIGHT, NOW);
        var with = claimants.find(Optional.of(name), buckets(), NOW);

        for (var claimant : List.of(nobody, impossible, without, with)) {
            hashes.set(0);
            assertThat(passwords.check(claimant, WRONG, Lane.STRANGER, NOW)).isFalse();
            assertThat(hashes).hasValue(1);
        }
        assertThat(nobody.person()).isEmpty();
        assertThat(with.person()).hasValue(ann);
        assertThat(with.language()).hasValue(Language.NL);
        assertThat(with.toString()).doesNotContain("argon2");
    }

    @Test
    void thePasswordOfADummyIsNeverRight() {
        var nobody = claimants.find(Optional.empty(), buckets(), NOW);

        assertThat(passwords(CHEAP).check(nobody, new Presented(""), Lane.STRANGER, NOW))
                .isFalse();
    }

    @Test
    void raisedParametersReachAStoredHashAtTheNextGoodLogon() {
        passwords(CHEAP).change(ann, RIGHT, NOW);
        var dearer = passwords(new Argon2Parameters(128, 2, 1));

        assertThat(check(dearer, WRONG)).isFalse();
        assertThat(stored()).contains("m=64,t=1");
        assertThat(check(dearer, RIGHT)).isTrue();
        assertThat(stored()).contains("m=128,t=2");
        assertThat(check(dearer, RIGHT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc|{bcrypt}$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i",
                "password|{pbkdf2}$pbkdf2-sha256$6400$yMnKy8zNzs/Q0dLT1NXW1w$Nw7XqvlAiZbkX2GVKBOSFni7G5HuDXN/v9lKT6NlrIE",
                "password|{argon2}$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "testing123|{ssha}0c0blFTXXNuAMHECS4uxrj3ZieMoWImr"
            })
    void hashesBroughtFromElsewhereAreReplacedAtTheFirstGoodLogon(String password, String foreign) {
        var passwords = passwords(CHEAP);
        passwords.bring(ann, foreign, NOW);

        assertThat(check(passwords, WRONG)).isFalse();
        assertThat(stored()).doesNotContain("{pepper-1}$");
        assertThat(check(passwords, new Presented(password))).isTrue();
        assertThat(stored()).startsWith("{pepper-1}$argon2id$");
        assertThat(check(passwords, new Presented(password))).isTrue();
        assertThat(check(passwords, WRONG)).isFalse();
    }

    @Test
    void aFastHashIsNeverStoredAsItCame() {
        passwords(CHEAP).bring(ann, "{ssha}0c0blFTXXNuAMHECS4uxrj3ZieMoWImr", NOW);

        assertThat(stored()).startsWith("{pepper-1}{ssha}").doesNotContain("0c0blFTXXNuAMHECS4uxrj3Zie");
    }

    @Test
    void hashesOfUnknownSchemesAreRefused() {
        var passwords = passwords(CHEAP);
        for (var foreign : List.of("{md5}x", "{ssha}!", "plain", "{pepper-1}$argon2id$v=19$m=64,t=1,p=1$AAAA$AAAA")) {
            assertThatThrownBy(() -> passwords.bring(ann, foreign, NOW)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void oneStatementTellsPersonHashAndThrottles() {
        passwords(CHEAP).change(ann, RIGHT, NOW);
        var buckets = buckets();
        assertThat(claimants.find(Optional.of(name), buckets, NOW).failed()).isFalse();

        for (int failure = 0; failure < 10; failure++) {
            throttles.failed(buckets.getFirst(), NOW);
        }

        var throttled = claimants.find(Optional.of(name), buckets, NOW);
        assertThat(throttled.waitingUntil()).isPresent();
        assertThat(throttled.failed()).isTrue();
        assertThat(claimants.find(Optional.empty(), buckets, NOW).waitingUntil())
                .isEqualTo(throttled.waitingUntil());
    }

    @Test
    void tagsOfCodesFollowTheirScheme() {
        var pool = pool();
        var tags = new PooledSlowHash(pool, counting(), vault, CHEAP);
        byte[] code = "ABCDEF".getBytes(StandardCharsets.UTF_8);
        byte[] salt = new byte[16];

        byte[] tag = tags.tag(tags.scheme(), code, salt, 16);

        assertThat(tag).hasSize(16).isEqualTo(tags.tag("argon2id;m=64,t=1,p=1;pepper=1", code, salt, 16));
        assertThat(tags.tag(tags.quickScheme(), code, salt, 16)).hasSize(16).isNotEqualTo(tag);
        assertThat(hashes).hasValue(2);
        assertThatThrownBy(() -> tags.tag("md5", code, salt, 16)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tags.tag(tags.scheme(), code, new byte[8], 16))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private boolean check(Passwords passwords, Presented password) {
        var claimant = claimants.find(Optional.of(name), buckets(), NOW);
        boolean right = passwords.check(claimant, password, Lane.STRANGER, NOW);
        if (right) {
            passwords.renew(claimant, password, Lane.STRANGER);
        }
        return right;
    }

    private List<Bucket> buckets() {
        return List.of(
                new Bucket(Scope.PASSWORD_STRANGER, name.value()),
                new Bucket(Scope.ADDRESS, name.value() + "-address"));
    }

    private String stored() {
        return jdbc.sql("select stored from password where person_id = :person")
                .param("person", ann.value())
                .query(String.class)
                .single();
    }

    private Passwords passwords(Argon2Parameters parameters) {
        return new StoredPasswords(
                jdbc,
                pool(),
                new Hashing(counting(), vault, new Randomness(), parameters),
                new PasswordPolicy(8, 128, new Blocklist()),
                persons.people(),
                persons.usernames(),
                persons.published::add,
                transaction);
    }

    private static HashingPool pool() {
        var settings =
                new PasswordSettings(64, 1, 2, 64, Duration.ofSeconds(5), 8, 128, Duration.ZERO, Duration.ofMillis(1));
        return new HashingPool(settings, new SimpleMeterRegistry());
    }

    private Argon2 counting() {
        var argon2 = new BouncyCastleArgon2();
        return new Argon2() {
            @Override
            public byte[] hash(byte[] secret, byte[] salt, Argon2Parameters parameters, int length) {
                hashes.incrementAndGet();
                return argon2.hash(secret, salt, parameters, length);
            }

            @Override
            public String name() {
                return argon2.name();
            }
        };
    }
}
