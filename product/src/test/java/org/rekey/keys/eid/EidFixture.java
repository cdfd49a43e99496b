package org.rekey.keys.eid;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyFixture;
import org.rekey.key.LogonReference;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.person.NationalNumber;
import org.rekey.person.PersonId;
import org.rekey.vault.Randomness;
import org.rekey.vault.Uuids;
import org.rekey.web.PublicAddress;
import org.rekey.web.WebSettings;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/// The eID over a real database, without a door.
final class EidFixture {
    static final PublicAddress ADDRESS = new PublicAddress(URI.create("https://logon.example.org"));
    static final Names NAMES = new Names("Ann", "Peeters");
    private static final AtomicInteger PEOPLE = new AtomicInteger(100_000_000);

    final KeyFixture keys;
    final Proofs proofs;
    final HandOvers errands;
    final EidRecognition recognition;
    final EidActivation activation;
    final Admission admission;
    final Eid type;
    final DigitalKeys held;
    private final Path anchors;

    EidFixture(KeyFixture keys, Path anchors, boolean enrol) {
        this.keys = keys;
        this.anchors = anchors;
        var settings = settings(anchors, enrol, Set.of(), true, true, false);
        var people = keys.persons.people();
        var known = new StaticListableBeanFactory();
        var provider = known.getBeanProvider(DigitalKeys.class);
        proofs = new Proofs(keys.jdbc, keys.vault, new Randomness(), settings);
        errands = new HandOvers(keys.vault, ADDRESS, settings);
        var doorstep = new Doorstep(door(settings), ADDRESS, settings);
        recognition = new EidRecognition(errands, proofs, doorstep, people, provider, settings);
        activation = new EidActivation(errands, proofs, doorstep, people, settings);
        admission = new Admission(people, recognition, settings);
        type = new Eid(recognition, activation, settings);
        held = keys.keys(type);
        known.addBean("keys", held);
    }

    static Door door(EidSettings settings) {
        return new Door(
                settings,
                "127.0.0.1",
                new DefaultSslBundleRegistry(),
                new TrustedIssuers(settings),
                new WebSettings(Language.EN, "/", List.of("127.0.0.1"), null),
                ADDRESS);
    }

    static EidSettings settings(
            @Nullable Path anchors,
            boolean enrol,
            Set<String> policies,
            boolean hardFail,
            boolean nonce,
            boolean proxied) {
        return new EidSettings(
                500,
                Set.of("sc", "pin", "mfa"),
                new EidSettings.Door(0, null, URI.create("https://eid.example.org"), "eid", false, proxied),
                anchors,
                null,
                policies,
                Set.of("1.3.6.1.5.5.7.3.2"),
                Pattern.compile("(?:PNOBE-)?([0-9]{11})"),
                Duration.ofMinutes(15),
                Duration.ofMinutes(1),
                enrol,
                new EidSettings.Revocation(hardFail, nonce, Duration.ofMinutes(5), Duration.ofSeconds(5)));
    }

    Path anchors() {
        return anchors;
    }

    /// A number that nobody has yet.
    static NationalNumber freshNumber() {
        for (; ; ) {
            int nine = PEOPLE.getAndAdd(7);
            var digits = "%09d%02d".formatted(nine, 97 - nine % 97);
            var number = NationalNumber.parse(digits);
            if (number.isPresent()) {
                return number.get();
            }
        }
    }

    PersonId person(NationalNumber number) {
        return keys.persons
                .people()
                .enrol(new Enrolment(NAMES, Language.EN).withNationalNumber(number), KeyFixture.NOON);
    }

    /// The proof that this card was shown in that logon.
    Proof shown(CardHolder card, LogonReference logon, Instant now) {
        return proofs.write(errand(logon, null, now), card, now).orElseThrow();
    }

    /// The proof that this card was shown to activate it.
    Proof shown(CardHolder card, LogonReference flow, PersonId person, Instant now) {
        return proofs.write(errand(flow, person, now), card, now).orElseThrow();
    }

    static HandOver errand(LogonReference logon, @Nullable PersonId person, Instant now) {
        UUID id = Uuids.v7(now);
        return new HandOver(id, logon.flow(), Optional.ofNullable(person), now.plus(Duration.ofMinutes(15)), "/back");
    }

    Map<String, Object> row(Proof proof) {
        return keys.jdbc
                .sql("select * from eid_proof where proof_hash = :hash")
                .param("hash", proof.hash())
                .query()
                .singleRow();
    }
}
