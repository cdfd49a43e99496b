package org.rekey.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rekey.database.RealDatabase;
import org.rekey.vault.TestVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// E-mail addresses that change, and come back.
@RealDatabase
class AddressesTests {
    private static final Names ANN = new Names("Ann", "Peeters");
    private static final EmailAddress HOME = new EmailAddress("Ann@example.org");
    private static final EmailAddress WORK = new EmailAddress("ann@work.example");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final PersonFixture fixture;
    private final People people;

    AddressesTests(JdbcClient jdbc, TransactionTemplate transaction) {
        fixture = new PersonFixture(jdbc, transaction, TestVault.make());
        people = fixture.people();
    }

    @Test
    void aReplacedAddressIsKeptForThreeDays() {
        var ann = people.enrol(new Enrolment(ANN, Language.NL).withVerifiedEmail(HOME), NOW);

        people.changeEmail(ann, WORK, NOW);

        assertThat(people.find(ann).orElseThrow().verifiedEmail()).hasValue(WORK);
        assertThat(people.formerEmails(ann, NOW)).containsExactly(HOME);
        assertThat(people.formerEmails(ann, NOW.plus(Duration.ofDays(3)))).isEmpty();
        assertThat(fixture.events()).contains(new EmailChanged(ann, true, true, NOW));
    }

    @Test
    void anAddressThatIsGivenAtADeskIsNotSaidToBeVerified() {
        var ann = people.enrol(new Enrolment(ANN, Language.NL).withVerifiedEmail(HOME), NOW);

        people.giveEmail(ann, WORK, NOW);

        assertThat(fixture.events()).contains(new EmailChanged(ann, true, false, NOW));
    }

    @Test
    void aSecondChangeDoesNotPushTheFirstAddressOut() {
        var ann = people.enrol(new Enrolment(ANN, Language.NL).withVerifiedEmail(HOME), NOW);
        people.changeEmail(ann, WORK, NOW);

        people.changeEmail(ann, new EmailAddress("third@example.org"), NOW.plusSeconds(60));

        assertThat(people.formerEmails(ann, NOW.plusSeconds(120))).containsExactly(WORK, HOME);
    }

    @Test
    void aReplacedAddressComesBackAndThoseAfterItAreForgotten() {
        var ann = people.enrol(new Enrolment(ANN, Language.NL).withVerifiedEmail(HOME), NOW);
        var replaced = NOW;
        people.changeEmail(ann, WORK, replaced);
        people.changeEmail(ann, new EmailAddress("third@example.org"), replaced.plusSeconds(60));

        assertThat(people.restoreEmail(ann, replaced, replaced.plusSeconds(90))).isTrue();

        assertThat(people.find(ann).orElseThrow().verifiedEmail()).hasValue(HOME);
        assertThat(people.formerEmails(ann, replaced.plusSeconds(90))).isEmpty();
        assertThat(fixture.events()).contains(new EmailRestored(ann, replaced, replaced.plusSeconds(90)));
        assertThat(people.restoreEmail(ann, replaced, replaced.plusSeconds(91))).isFalse();
    }

    @Test
    void aReplacedAddressComesBackForThreeDaysOnly() {
        var ann = people.enrol(new Enrolment(ANN, Language.NL).withVerifiedEmail(HOME), NOW);
        people.changeEmail(ann, WORK, NOW);

        assertThat(people.restoreEmail(ann, NOW, NOW.plus(People.REVERSIBLE))).isFalse();

        assertThat(people.find(ann).orElseThrow().verifiedEmail()).hasValue(WORK);
    }

    @Test
    void anAddressIsVerifiedOnlyWhileItIsThePersons() {
        var ann = people.enrol(new Enrolment(ANN, Language.NL).withUnverifiedEmail(HOME), NOW);
        assertThat(people.find(ann).orElseThrow().verifiedEmail()).isEmpty();

        assertThat(people.verifyEmail(ann, WORK, NOW)).isFalse();
        assertThat(people.verifyEmail(ann, HOME, NOW)).isTrue();

        assertThat(people.find(ann).orElseThrow().verifiedEmail()).hasValue(HOME);
        people.changeEmail(ann, WORK, NOW);
        assertThat(people.formerEmails(ann, NOW)).containsExactly(HOME);
    }

    @Test
    void anAddressThatWasNeverTheirsIsNotTold() {
        var ann = people.enrol(new Enrolment(ANN, Language.NL).withUnverifiedEmail(HOME), NOW);

        people.changeEmail(ann, WORK, NOW);

        assertThat(people.formerEmails(ann, NOW)).isEmpty();
    }
}
