package org.rekey.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.paper.PaperReader;
import org.rekey.person.Language;
import org.rekey.person.PersonId;
import org.rekey.vault.Uuids;

/// The letter that an office hands over, read back.
@Tag("J4.2")
class ActivationLetterTests extends EnrolmentHttp {

    @ParameterizedTest
    @CsvSource({
        "NL, Uw activeringscode, nl",
        "FR, Votre code d’activation, fr",
        "DE, Ihr Aktivierungscode, de",
        "EN, Your activation code, en"
    })
    void isInThePersonsLanguageWithTheAddressAsQrCode(String language, String title, String tag) {
        var person = new Registered(tag + "-letter@example.org", Language.valueOf(language)).at(OFFICE);

        try (var paper = new PaperReader(person.letter)) {
            assertThat(paper.text()).contains(title, "Jan Peeters", "Gemeente Halle", person.code);
            assertThat(paper.barcode()).isEqualTo("http://localhost:8080/activation");
            assertThat(paper.info()).contains(title, "Pages:           1");
        }
    }

    @Test
    void holdsNoLinkToLogOnAndNoWholeAddressOfMail() {
        var person = new Registered().at(OFFICE);

        try (var paper = new PaperReader(person.letter)) {
            assertThat(paper.text())
                    .doesNotContain(person.link, person.email, "/logon", "/mykeys")
                    .contains("http://localhost:8080/activation");
        }
    }

    @Test
    void isForNobodyWhoRegistersHimself() {
        var officer = new PersonId(Uuids.v7(now()));

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new Introduction(officer, OFFICE, "Gemeente Halle", officer))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
