package org.rekey.mykeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.person.MobileNumber;
import org.rekey.person.Person;

/// A key that is weaker than its level says, that asks for something before it is activated, and that others can put
/// out of order: the code by SMS.
class RestrictedKeyPageTests extends OverHttp {
    @BeforeEach
    void beforeAnythingEnds() {
        today.is("2019-03-01T09:00:00Z");
        service("tax", 300, Set.of("token-card", "email-code", "mobile-app", "sms-code"));
        service("texts-only", 400, Set.of("token-card", "sms-code"));
    }

    @Nested
    @Tag("J2.6")
    class Activating {
        @Test
        void asksForTheNumberProvesItAndBindsIt() throws Exception {
            var person = new Holder("noor@example.org");
            var reader = chosen(person);
            assertThat(reader.path()).endsWith("/activate/sms-code");
            assertThat(reader.text()).contains("Some keys are better protected", "your number transferred");

            reader.send(reader.path(), "prepared", "0470 12 34 56");
            assertThat(reader.text()).contains("+32•••••••56", "Some keys are better protected");
            reader.send(reader.path(), "code", postbag.code());

            assertThat(reader.path()).endsWith("/done");
            assertThat(person.active()).contains("sms-code");
            assertThat(people.find(person.id).flatMap(Person::mobile)).hasValue(new MobileNumber("+32470123456"));
        }

        @ParameterizedTest
        @CsvSource({"02 123 45 67, not a mobile number", "'', not a mobile number"})
        void saysWhatIsWrongWithANumberAndKeepsIt(String typed, String said) throws Exception {
            var reader = chosen(new Holder("omar" + NEXT.get() + "@example.org"));

            reader.send(reader.path(), "prepared", typed);

            assertThat(reader.status()).isEqualTo(422);
            assertThat(reader.text()).contains(said);
            assertThat(reader.body()).contains("value=\"" + typed + "\"");
            assertThat(postbag.size()).isZero();
        }

        @Test
        void isShownButCannotBeChosenWhileNoMessagesLeave() throws Exception {
            var reader = selecting(new Holder("pia@example.org"));
            postbag.texts(false);

            reader.open(reader.path());
            assertThat(reader.text()).contains("This key does not work at this moment");
            reader.send(reader.path(), "key", "sms-code");

            assertThat(reader.status()).isEqualTo(422);
        }

        private Reader chosen(Holder person) throws Exception {
            var reader = selecting(person);
            return reader.send(reader.path(), "key", "sms-code");
        }

        private Reader selecting(Holder person) throws Exception {
            var reader = new Reader(port, "en").open("/mykeys");
            reader = person.answersTheCard(person.atPassword(reader, "later"));
            reader.open(reader.found("href=\"(/mykeys/[^\"]+/email)\"")).send(reader.path());
            return reader;
        }
    }

    /// One logon has one code at a time, for whichever of the two keys.
    @Test
    @Tag("J1.6")
    void aCodeThatWentByMailDoesNotOpenIt() throws Exception {
        var person = new Holder("quentin@example.org");
        var worth = new Lineage(null, new Level(400));
        var now = InstantSource.system().instant();
        keys.add(person.id, new KeyTypeId("email-code"), worth, now);
        smsCodes.bring(person.id, new MobileNumber("+32470998877"), worth, now);
        var reader = new Reader(port, "en").open("/asking?service=tax&level=300");
        var logon = reader.path();

        person.withTheKey("email-code", reader);
        person.provesAlso("sms-code", logon, reader);
        reader.send(logon + "/sms-code/code", "code", postbag.code());

        assertThat(reader.status()).isEqualTo(422);
        reader.open(logon + "/sms-code/code").send(logon + "/sms-code/code", "code", postbag.code());
        assertThat(reader.body()).startsWith("sms-code at ");
    }

    @Nested
    @Tag("J1.2")
    class TheMainLogonScreen {
        @Test
        void saysWhatMayHappenAndWhatIsBetter() throws Exception {
            var reader = new Reader(port, "en").open("/asking?service=tax&level=300");

            assertThat(reader.text())
                    .contains("less protected", "your number transferred", "Better protected: Code by mobile app.");
            assertThat(reader.body()).contains("/sms-code\"");
        }

        @Test
        void namesWhatIsOutOfOrder() throws Exception {
            postbag.texts(false);

            var reader = new Reader(port, "en").open("/asking?service=tax&level=300");

            assertThat(reader.text()).contains("Not working at this moment: Code by SMS");
            assertThat(reader.body()).doesNotContain("/sms-code\"");
        }

        @Test
        void neverOffersItAlone() throws Exception {
            var reader = new Reader(port, "en").open("/asking?service=texts-only&level=400");

            assertThat(reader.body()).doesNotContain("/sms-code\"");
        }
    }
}
