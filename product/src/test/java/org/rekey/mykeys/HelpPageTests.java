package org.rekey.mykeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.key.KeyTypes;
import org.springframework.beans.factory.annotation.Autowired;

/// Help for each kind of key, for everybody.
@Tag("J6.3")
class HelpPageTests extends OverHttp {
    @Autowired
    private KeyTypes types;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void thereIsAPageForEachKindWithoutALogon(String language) throws Exception {
        var reader = new Reader(port, language);
        for (var type : types.all()) {
            reader.open("/mykeys/help").open(reader.found("href=\"(/mykeys/help/" + type.id() + ")\""));

            assertThat(reader.status()).isEqualTo(200);
            assertThat(reader.text()).doesNotContain("{", "\\n");
            assertThat(reader.body()).contains("1700").doesNotContain("action=\"/logout\"");
        }
    }

    @Test
    void saysWhatHoldsTodayAndAdvertisesNoClosedKey() throws Exception {
        var reader = new Reader(port, "en");

        today.is("2020-06-01T10:00:00Z");
        assertThat(reader.open("/mykeys/help/token-card").text())
                .contains("How to activate it")
                .doesNotContain("30 January 2024");
        assertThat(reader.open("/mykeys/help").text()).doesNotContain("no longer activate");

        today.is("2023-11-07T09:00:00Z");
        assertThat(reader.open("/mykeys/help/token-card").text())
                .contains("30 January 2024", "How to log on with it", "If you have lost it")
                .doesNotContain("How to activate it");
        assertThat(reader.open("/mykeys/help").text()).contains("You can no longer activate these");

        today.is("2024-01-31T00:00:00Z");
        assertThat(reader.open("/mykeys/help/token-card").text())
                .contains("only if a registration office has extended");

        today.is("2024-07-01T00:00:00Z");
        assertThat(reader.open("/mykeys/help/token-card").text()).contains("31 January 2024");
    }

    @Test
    void leadsBackToTheLogonFromWhichItWasAskedAndNowhereElse() throws Exception {
        var reader = new Reader(port, "en").open("/asking?service=tax&level=300");
        var choice = reader.path();

        reader.open(reader.found("href=\"(/mykeys/help\\?from=[^\"]*)\""));
        reader.open(reader.found("href=\"(/mykeys/help/mobile-app\\?from=[^\"]*)\""));
        assertThat(reader.found("href=\"([^\"]*)\">Back to where you were")).isEqualTo(choice);

        for (var hostile : List.of("//evil.example", "https://evil.example", "/logout", "/logon/%22%3E", "/logon//x")) {
            reader.open("/mykeys/help/mobile-app?from=" + hostile);
            assertThat(reader.text()).contains("Help with other digital keys").doesNotContain("Back to where you were");
        }
    }

    @Test
    void knowsNoOtherKinds() throws Exception {
        assertThat(new Reader(port, "en").open("/mykeys/help/carrier-pigeon").status())
                .isEqualTo(404);
    }
}
