package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.database.AsOwner;
import org.rekey.database.RealDatabase;
import org.rekey.logon.SessionFixture.Jar;
import org.rekey.throttle.Bucket;
import org.rekey.throttle.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealDatabase
class SessionOpeningTests {
    private final SessionFixture fixture;

    SessionOpeningTests(JdbcClient jdbc, @AsOwner JdbcClient owner, TransactionTemplate transaction) {
        fixture = new SessionFixture(jdbc, owner, transaction);
    }

    @Nested
    class IsNotOpened {
        @Test
        void twiceByOneFlow() {
            NewSession opening = fixture.opening(300);
            fixture.jar().open(opening);

            assertThatExceptionOfType(SessionVoid.class)
                    .isThrownBy(() -> fixture.jar().open(opening));
        }

        @Test
        void twiceByOneFlowAtTheSameMoment() throws Exception {
            NewSession opening = fixture.opening(300);
            Callable<Boolean> attempt = () -> {
                try {
                    fixture.jar().open(opening);
                    return true;
                } catch (SessionVoid refused) {
                    return false;
                }
            };

            try (var pool = Executors.newFixedThreadPool(2)) {
                var outcomes = pool.invokeAll(List.of(attempt, attempt));

                assertThat(outcomes.get(0).get()).isNotEqualTo(outcomes.get(1).get());
            }
        }

        @Test
        void whenTheEpochMovedAfterThePassword() {
            NewSession opening = fixture.opening(300);
            fixture.raiseEpoch();

            assertThatExceptionOfType(SessionVoid.class)
                    .isThrownBy(() -> fixture.jar().open(opening));
        }

        @Test
        void withTheKeyOfSomebodyElse() {
            NewSession opening = fixture.opening(fixture.person(), fixture.key, 300);

            assertThatExceptionOfType(SessionVoid.class)
                    .isThrownBy(() -> fixture.jar().open(opening));
        }

        @Test
        @Tag("J1.6")
        void whileTheThrottleOfTheKeyIsClosed() {
            var bucket = new Bucket(Scope.KEY_STRANGER, fixture.key.toString());
            boolean open = true;
            while (open) {
                open = !fixture.throttles.failed(bucket, fixture.now()).waits();
            }
            Jar browser = fixture.jar();

            assertThatExceptionOfType(SessionVoid.class)
                    .isThrownBy(() -> fixture.sessions.open(
                            fixture.opening(300), "code", bucket, browser.request(), browser.response));
        }
    }

    @Nested
    class ADoubleClick {
        private final NewSession opening = fixture.opening(300);
        private final Bucket bucket = new Bucket(Scope.KEY_STRANGER, fixture.key.toString());
        private final Jar first = fixture.jar();

        @Test
        void getsTheSameSession() {
            fixture.sessions.open(opening, "ABCDEF", bucket, first.request(), first.response);
            Jar second = fixture.jar();

            assertThat(fixture.sessions.reopen(opening.flow(), "ABCDEF", second.request(), second.response))
                    .isPresent();

            assertThat(second.current()).isPresent();
            assertThat(first.current()).isEmpty();
        }

        @Test
        void isOneOnlyWithTheSameAnswerAndWithinSeconds() {
            fixture.sessions.open(opening, "ABCDEF", bucket, first.request(), first.response);
            Jar second = fixture.jar();

            assertThat(fixture.sessions.reopen(opening.flow(), "ABCDEG", second.request(), second.response))
                    .isEmpty();
            fixture.passes(Duration.ofSeconds(31));
            assertThat(fixture.sessions.reopen(opening.flow(), "ABCDEF", second.request(), second.response))
                    .isEmpty();
            assertThat(first.current()).isPresent();
        }
    }
}
