package org.rekey.recovery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.keys.tokencard.Reuse;
import org.rekey.mykeys.OverHttp;
import org.rekey.mykeys.Reader;
import org.rekey.mykeys.Somebody;
import org.rekey.password.Presented;
import org.rekey.person.Language;
import org.rekey.person.Username;

/// People who forget things, in the same program as the tests of My digital keys.
abstract class RecoveryHttp extends OverHttp {
    static final String FORMER = "a boat made of paper";
    static final String FRESH = "a kettle on the moon";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Lineage OFFICE = new Lineage(null, new Level(500));

    /// Code number 1 is BBBBBB, number 2 CCCCCC and so on.
    private static final List<String> CODES = IntStream.range(0, 24)
            .mapToObj(number ->
                    String.valueOf("BCDFGHJKMNPQRSTVWXYZBCDF".charAt(number)).repeat(5) + (number < 20 ? "B" : "C"))
            .toList();

    static Instant now() {
        return InstantSource.system().instant();
    }

    /// Everybody here comes from one address, and so do the people of other tests.
    @BeforeEach
    @AfterEach
    void nobodyHasAskedBefore() {
        jdbc.sql("delete from throttle").update();
    }

    /// Mails are written after the page is answered.
    void answered() throws InterruptedException {
        var late = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (jdbc.sql("select count(*) from recovery_wish")
                        .query(Integer.class)
                        .single()
                > 0) {
            if (System.nanoTime() > late) {
                throw new AssertionError("a wish is not answered");
            }
            Thread.sleep(20);
        }
    }

    Reader asks(String wanted, String typed) throws Exception {
        return asks(new Reader(port, "en"), wanted, typed);
    }

    Reader asks(Reader reader, String wanted, String typed) throws Exception {
        reader.open("/forgotten/" + wanted).send("/forgotten/" + wanted, "typed", typed);
        answered();
        return reader;
    }

    /// Somebody with a username and a password that they have forgotten, and no key at first.
    final class Forgetful extends Somebody {
        final String username;
        final String email;

        Forgetful() {
            this(Language.EN);
        }

        Forgetful(Language language) {
            this("forgetful" + COUNT.incrementAndGet(), language);
        }

        private Forgetful(String name, Language language) {
            super(enrolled(ann(name + "@example.org", language)), keys, jdbc);
            username = name;
            email = name + "@example.org";
            usernames.change(id, new Username(username), now());
            passwords.change(id, new Presented(FORMER), now());
            told();
        }

        Forgetful withCard() {
            cards.bring(id, "%010d".formatted(9_000_000 + COUNT.get()), Reuse.REUSABLE, CODES, OFFICE, now());
            told();
            return this;
        }

        Forgetful withMailCode() {
            keys.add(id, new KeyTypeId("email-code"), OFFICE, now());
            told();
            return this;
        }

        /// The path of a link that was sent a moment ago.
        String link() throws Exception {
            postbag.empty();
            asks("password", username);
            return postbag.link();
        }

        /// With the link open and the card chosen.
        Reader atTheCard(String link) throws Exception {
            return choosesTheCard(new Reader(port, "en"), link);
        }

        Reader choosesTheCard(Reader reader, String link) throws Exception {
            return reader.open(link).send(link, "key", key().id().toString());
        }

        Reader atTheNewPassword(String link) throws Exception {
            return answers(atTheCard(link));
        }

        /// Logged on to the tax service with the card.
        Reader loggedOn(String password) throws Exception {
            var reader = new Reader(port, "en").open("/asking?service=tax&level=300");
            var card = reader.path() + "/token-card";
            reader.open(card + "/warning").send(card + "/warning", "choice", "later");
            return answers(reader.send(card, "username", username, "password", password));
        }

        Reader answers(Reader reader) throws Exception {
            return reader.send(reader.path(), "code", code(reader));
        }

        String code(Reader reader) {
            return CODES.get(Integer.parseInt(reader.found("<strong>(\\d+)</strong>")) - 1);
        }

        /// The first that was given: the card, where there is one.
        DigitalKey key() {
            return keys.active(id).getLast();
        }

        boolean has(String password) {
            return passwords.check(id, new Presented(password), now());
        }

        UUID recovery() {
            return jdbc.sql("select recovery_id from password_recovery where person_id = :person and ended_at is null")
                    .param("person", id.value())
                    .query(UUID.class)
                    .single();
        }
    }
}
