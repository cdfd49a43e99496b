package org.rekey.keys.mobileapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rekey.key.KeyFixture.NOON;
import static org.rekey.key.KeyFixture.logon;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.key.ActivationVoid;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyFixture;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTrial;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypeContract;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.key.LogonReference;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.key.Verification.Accepted;
import org.rekey.key.Verification.Reason;
import org.rekey.key.Verification.Rejected;
import org.rekey.person.PersonId;
import org.rekey.vault.Randomness;
import org.rekey.vault.SealBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class MobileAppTests implements KeyTypeContract {
    private static final Totp APP = new Totp(AppSecret.DIGITS);
    private static final Lineage PROOFED = new Lineage(null, new Level(500));

    private final KeyFixture fixture;
    private final MobileApp type;
    private final MobileAppActivation activation;
    private final MobileApps apps;
    private final Map<KeyId, AppSecret> telephones = new ConcurrentHashMap<>();

    MobileAppTests(JdbcClient jdbc, TransactionTemplate transactions) {
        fixture = new KeyFixture(jdbc, transactions);
        var settings = new MobileAppSettings(400, Set.of("pwd", "otp", "mfa"), 1, Duration.ofMinutes(10));
        var rows = new AppRows(jdbc, fixture.vault);
        activation = new MobileAppActivation(
                fixture.pending(), rows, fixture.persons.usernames(), new Randomness(), settings, "Rekey");
        type = new MobileApp(rows, activation, settings);
        apps = new MobileApps(fixture.keys(type), rows, transactions);
    }

    @Override
    public KeyTrial trial() {
        return new Trial();
    }

    @Test
    void acceptsOneStepOfToleranceEitherWay() {
        for (int off : List.of(-1, 0, 1)) {
            var key = trial().issue(trial().holder());
            assertThat(answer(key, Totp.step(NOON) + off, NOON)).isEqualTo(new Accepted());
        }
        for (int off : List.of(-2, 2)) {
            var key = trial().issue(trial().holder());
            assertThat(answer(key, Totp.step(NOON) + off, NOON)).isEqualTo(new Rejected(Reason.WRONG));
        }
    }

    // RFC 6238 section 5.2
    @Test
    void aStepThatWasUsedAndAllBeforeItAreClosed() {
        var key = trial().issue(trial().holder());
        long step = Totp.step(NOON);
        answer(key, step, NOON);

        assertThat(answer(key, step, NOON)).isEqualTo(new Rejected(Reason.USED));
        assertThat(answer(key, step - 1, NOON)).isEqualTo(new Rejected(Reason.USED));
        assertThat(answer(key, step + 1, NOON)).isEqualTo(new Accepted());
    }

    @Test
    void theSecretLiesSealedForItsRow() {
        var key = trial().issue(trial().holder());
        var other = trial().issue(trial().holder());

        byte[] sealed = fixture.jdbc
                .sql("select secret from mobile_app_key where key_id = :key")
                .param("key", key.id().value())
                .query(byte[].class)
                .single();
        assertThat(HexFormat.of().formatHex(sealed))
                .doesNotContain(HexFormat.of().formatHex(telephone(key).bytes()));
        fixture.jdbc
                .sql("update mobile_app_key set secret = :sealed where key_id = :key")
                .param("sealed", sealed)
                .param("key", other.id().value())
                .update();
        assertThatThrownBy(() -> answer(other, Totp.step(NOON), NOON)).isInstanceOf(SealBroken.class);
    }

    @Nested
    @Tag("J2.6")
    class Activating {
        private final PersonId holder = fixture.person();
        private final LogonReference flow = logon();

        @Test
        void aReloadShowsTheSameSecretAndRestartAnother() {
            var first = activation.begin(holder, flow, NOON);

            assertThat(activation.begin(holder, flow, NOON.plusSeconds(599))).isEqualTo(first);
            assertThat(activation.restart(holder, flow, NOON).groups()).isNotEqualTo(first.groups());
        }

        @Test
        void theSecretEndsAfterTenMinutes() {
            var first = activation.begin(holder, flow, NOON);
            var late = NOON.plusSeconds(600);

            assertThat(prove(code(first, late), late)).isEqualTo(new Rejected(Reason.EXPIRED));
            assertThat(activation.begin(holder, flow, late).groups()).isNotEqualTo(first.groups());
        }

        @Test
        void theCodeThatBindsLogsNobodyOn() {
            var code = code(activation.begin(holder, flow, NOON), NOON);

            assertThat(prove(code, NOON)).isEqualTo(new Accepted());
            var key = fixture.key(type, holder);
            activation.bind(holder, flow, key.id(), NOON);

            assertThat(type.verify(key, flow, new Submission(code), NOON)).isEqualTo(new Rejected(Reason.USED));
        }

        @Test
        void aSecretThatWasProvenIsNeverShownAgain() {
            var first = activation.begin(holder, flow, NOON);
            prove(code(first, NOON), NOON);

            assertThat(activation.begin(holder, flow, NOON).groups()).isNotEqualTo(first.groups());
        }

        @Test
        void ofTwoRightCodesAtOneMomentOneBinds() throws Exception {
            var code = code(activation.begin(holder, flow, NOON), NOON);
            Callable<Verification> prove = () -> prove(code, NOON);

            try (var pool = Executors.newFixedThreadPool(2)) {
                var verdicts = pool.invokeAll(List.of(prove, prove));

                assertThat(List.of(verdicts.get(0).get(), verdicts.get(1).get()))
                        .filteredOn(Accepted.class::isInstance)
                        .hasSize(1);
            }
        }

        @Test
        void bindsOnceAndOnlyWhatWasProvenHere() {
            var code = code(activation.begin(holder, flow, NOON), NOON);
            var key = fixture.key(type, holder);
            assertThatThrownBy(() -> activation.bind(holder, flow, key.id(), NOON))
                    .isInstanceOf(ActivationVoid.class);
            prove(code, NOON);

            assertThatThrownBy(() -> activation.bind(holder, logon(), key.id(), NOON))
                    .isInstanceOf(ActivationVoid.class);
            assertThatThrownBy(() -> activation.bind(fixture.person(), flow, key.id(), NOON))
                    .isInstanceOf(ActivationVoid.class);
            activation.bind(holder, flow, key.id(), NOON);
            assertThatThrownBy(() -> activation.bind(holder, flow, key.id(), NOON))
                    .isInstanceOf(ActivationVoid.class);
        }

        @Test
        void afterBindingTheWaitingRowHoldsNoSecret() {
            prove(code(activation.begin(holder, flow, NOON), NOON), NOON);
            activation.bind(holder, flow, fixture.key(type, holder).id(), NOON);

            assertThat(fixture.jdbc
                            .sql("select length(secret) from activation where flow_id = :flow")
                            .param("flow", flow.flow())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }

        private String code(MobileAppPending pending, Instant now) {
            return APP.code(Base32.bytes(pending.secret()), Totp.step(now));
        }

        private Verification prove(String code, Instant now) {
            return activation.prove(holder, flow, new Submission(code), now);
        }
    }

    private AppSecret telephone(DigitalKey key) {
        return Objects.requireNonNull(telephones.get(key.id()));
    }

    private Verification answer(DigitalKey key, long step, Instant now) {
        var code = APP.code(telephone(key).bytes(), step);
        return type.verify(key, logon(), new Submission(code), now);
    }

    private final class Trial implements KeyTrial {
        @Override
        public KeyType<?> type() {
            return type;
        }

        @Override
        public KeyFixture fixture() {
            return fixture;
        }

        @Override
        public PersonId holder() {
            return fixture.person();
        }

        @Override
        public DigitalKey issue(PersonId holder) {
            var secret = AppSecret.draw(new Randomness());
            var id = apps.bring(holder, secret.bytes(), PROOFED, NOON);
            telephones.put(id, secret);
            return fixture.keys(type).find(id).orElseThrow();
        }

        @Override
        public String rightAnswer(DigitalKey key, LogonReference logon, Instant now) {
            return APP.code(telephone(key).bytes(), Totp.step(now));
        }

        @Override
        public String wrongAnswer() {
            return "000000";
        }

        @Override
        public @Nullable Instant late() {
            return NOON.plusSeconds(90);
        }
    }
}
