package org.rekey.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rekey.database.AsOwner;
import org.rekey.database.RealDatabase;
import org.rekey.vault.KeyFile;
import org.rekey.vault.TestVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The comments of the tables say rightly what is sealed of a person, and for which place.
@RealDatabase
class PersonRenewalTests {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final JdbcClient owner;
    private final KeyFile keys;
    private final PersonFixture fixture;

    PersonRenewalTests(
            JdbcClient jdbc, @AsOwner JdbcClient owner, TransactionTemplate transaction, @TempDir Path folder) {
        this.owner = owner;
        keys = new KeyFile(folder.resolve("keys.json"));
        keys.create(false, now.get());
        fixture = new PersonFixture(jdbc, transaction, TestVault.over(keys, now::get));
    }

    @Test
    void everythingOfAPersonIsSealedAnewUnderTheNewKey() {
        var names = new Names("Ann", "Peeters");
        var address = new PostalAddress(List.of("Kerkstraat 1", "9000 Gent"), "BE");
        var number = new NationalNumber("93051822361");
        var ann = fixture.people()
                .enrol(
                        new Enrolment(names, Language.NL)
                                .withNationalNumber(number)
                                .withVerifiedEmail(new EmailAddress("ann@example.org"))
                                .withMobile(new MobileNumber("+32470123456"))
                                .withAddress(address),
                        now.get());
        fixture.usernames().change(ann, new Username("ann"), now.get());
        fixture.people().changeEmail(ann, new EmailAddress("ann@work.example"), now.get());
        TestVault.rotate(keys, now::get);
        now.updateAndGet(it -> it.plusSeconds(31));

        String told = TestVault.renew(keys, now::get, owner);

        assertThat(told)
                .contains("person.names: 100 % through, 1 values")
                .contains("person.address: 100 % through, 1 values")
                .contains("identifier.sealed: 100 % through, 1 values")
                .contains("contact.sealed: 100 % through, 2 values")
                .contains("former_email.sealed: 100 % through, 1 values")
                .contains("username.sealed: 100 % through, 1 values");
        var person = fixture.people().find(ann).orElseThrow();
        assertThat(person.names()).isEqualTo(names);
        assertThat(person.address()).hasValue(address);
        assertThat(person.verifiedEmail()).hasValue(new EmailAddress("ann@work.example"));
        assertThat(fixture.people().nationalNumber(ann)).hasValue(number);
        assertThat(fixture.usernames().of(ann)).hasValue(new Username("ann"));
    }
}
