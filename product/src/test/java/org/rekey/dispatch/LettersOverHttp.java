package org.rekey.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.paper.PaperReader;
import org.rekey.password.Presented;
import org.rekey.person.EmailAddress;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.person.OfficeId;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.rekey.person.PostalAddress;
import org.rekey.person.Username;
import org.rekey.registration.DeskHttp;
import org.springframework.beans.factory.annotation.Autowired;

/// People with addresses, an officer who has cards sent to them, and what is printed.
abstract class LettersOverHttp extends DeskHttp {
    static final KeyTypeId CARD = new KeyTypeId("token-card");
    private static int count;

    @Autowired
    KeyOrders orders;

    @Autowired
    Batches batches;

    OfficeId office;
    PersonId officer;

    @BeforeEach
    void anOrdinaryDayWithoutOrders() {
        today.is("2020-09-01T10:00:00Z");
        jdbc.sql("update key_order set state = 'withdrawn' where state = 'open'")
                .update();
        office = office();
        officer = people.enrol(new Enrolment(new Names("Otto", "Braun"), Language.DE), now());
    }

    Person person(String first, boolean inTheCountry) {
        count++;
        var enrolment = new Enrolment(new Names(first, "Peeters"), Language.EN)
                .withVerifiedEmail(new EmailAddress("letters" + count + "@example.org"))
                .withAddress(address(inTheCountry ? "BE" : "ES"));
        var id = people.enrol(enrolment, now());
        usernames.change(id, new Username("letters" + count), now());
        passwords.change(id, new Presented("a boat made of paper"), now());
        return people.find(id).orElseThrow();
    }

    static PostalAddress address(String country) {
        return new PostalAddress(List.of("Kerkstraat 7", "9999 Eikendorp"), country);
    }

    Optional<Refusal> order(Person person, boolean large) {
        return orders.order(person, CARD, office, officer, large, now());
    }

    /// The person's letter has left.
    void posted(Person person) {
        order(person, false);
        batches.handOver(batches.make(officer).orElseThrow().checksum(), officer);
    }

    KeyOrder latest(Person person) {
        return orders.of(person.id()).getFirst();
    }

    KeyId key(Person person) {
        return Optional.ofNullable(latest(person).key()).orElseThrow();
    }

    DigitalKey.State state(KeyId key) {
        return keys.find(key).orElseThrow().state();
    }

    List<String> printed(PrintBatch batch) {
        var files = TestMailHouse.unpack(batches.fetch(batch.id(), officer).orElseThrow());
        try (var paper = new PaperReader(files.get("letters.pdf"))) {
            return codes(paper.text("-raw", "-f", "2", "-l", "2"));
        }
    }

    static List<String> codes(String text) {
        return Pattern.compile("\\b\\d+ ([B-Z]{6})\\b")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
