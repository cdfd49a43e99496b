package org.rekey.keys.eid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.keys.eid.TestPki.NOW;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rekey.demo.pki.Authority;
import org.rekey.demo.pki.Order;
import org.rekey.keys.eid.CardVerdict.Bad;
import org.rekey.keys.eid.CardVerdict.Good;

/// Cards whose responder is silent.
class RevocationListsTests {
    private final TestPki pki = new TestPki();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        pki.close();
    }

    @Test
    void areKeptForAnHourFromTheFirstJudgement() {
        var check = check();
        judge(check, NOW);
        pki.lists = false;

        assertThat(judge(check, NOW.plusSeconds(3599))).isInstanceOf(Good.class);
        assertThat(judge(check, NOW.plusSeconds(3600))).isEqualTo(new Bad(Refusal.UNREACHABLE));
    }

    @Test
    void areNotKeptWhenSomebodyElseSignedThem() {
        var year = Duration.ofDays(365);
        pki.lister = Authority.root(Order.ofAuthority("Citizens", 2, NOW.minus(year), NOW.plus(year)));
        var check = check();
        assertThat(judge(check, NOW)).isEqualTo(new Bad(Refusal.UNREACHABLE));

        pki.lister = pki.issuing;

        assertThat(judge(check, NOW)).isInstanceOf(Good.class);
    }

    private CardVerdict judge(CardCheck check, Instant now) {
        pki.answers = false;
        return check.judge(pki.shown(pki.card(10)), now);
    }

    private CardCheck check() {
        return CardCheckTests.check(EidFixture.settings(pki.anchorsIn(folder), false, Set.of(), true, true, false));
    }
}
