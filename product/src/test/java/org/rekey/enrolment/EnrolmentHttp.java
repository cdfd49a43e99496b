package org.rekey.enrolment;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.rekey.mykeys.OverHttp;
import org.rekey.mykeys.Reader;
import org.rekey.paper.PaperReader;
import org.rekey.person.EmailAddress;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.rekey.vault.Uuids;
import org.springframework.beans.factory.annotation.Autowired;

/// People at a counter, in the same program as the tests of My digital keys.
abstract class EnrolmentHttp extends OverHttp {
    static final OfficeId OFFICE = new OfficeId(11);
    static final OfficeId OTHER_OFFICE = new OfficeId(12);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("[A-Z]{4} [A-Z]{4} [A-Z]{4}");

    @Autowired
    Enrolments enrolments;

    static Instant now() {
        return InstantSource.system().instant();
    }

    /// Somebody who was registered at a counter.
    final class Registered {
        final PersonId id;
        final String email;
        String link = "";
        String code = "";
        byte[] letter = {};

        Registered() {
            this("entrant" + COUNT.incrementAndGet() + "@example.org", Language.EN);
        }

        Registered(String email, Language language) {
            this.email = email;
            id = people.enrol(
                    new Enrolment(new Names("Jan", "Peeters"), language).withUnverifiedEmail(new EmailAddress(email)),
                    now());
        }

        Registered at(OfficeId office) {
            postbag.empty();
            var issued = enrolments.issue(
                    new Introduction(id, office, "Gemeente Halle", new PersonId(Uuids.v7(now()))), now());
            letter = issued.letter();
            link = URI.create(postbag.of("enrolment.mail.link").get("link")).getPath();
            try (var paper = new PaperReader(letter)) {
                var found = CODE.matcher(paper.text());
                if (!found.find()) {
                    throw new AssertionError("no code on " + paper.text());
                }
                code = found.group();
            }
            return this;
        }

        /// Another code that is in the right form, of the same office.
        String wrongCode() {
            var drawn = ActivationCode.draw(OFFICE, new org.rekey.vault.Randomness())
                    .letters();
            return drawn.equals(code.replace(" ", "")) ? wrongCode() : drawn;
        }

        Reader looks() throws Exception {
            return reader("en").open(link);
        }

        Reader opens() throws Exception {
            return looks().send(link, "code", code);
        }

        Reader withAccount() throws Exception {
            return opens().send(
                            "/activation/account",
                            "username",
                            username(),
                            "password",
                            "a kettle on the moon",
                            "repeated",
                            "a kettle on the moon");
        }

        String username() {
            return email.substring(0, email.indexOf('@'));
        }

        Reader reader(String language) throws Exception {
            return new Reader(port, language);
        }

        Enrolled standing() {
            return enrolments.latest(id).orElseThrow();
        }
    }
}
