package org.rekey.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.person.Language;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguageChoiceTests {
    private final LanguageChoice choice = new LanguageChoice(
            new Cookies(new PublicAddress(URI.create("http://localhost:8080"))),
            new WebSettings(Language.NL, "/mykeys", List.of(), null));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr-BE,fr;q=0.9,en;q=0.8 | FR",
                "en;q=0.5, de;q=0.9      | DE",
                "pl, en;q=0.1            | EN",
                "fr;q=0, de;q=0.1        | DE",
                "pl                      | NL",
                "*                       | NL",
                ";;;q=x                  | NL"
            })
    void followsWhatTheBrowserAsksFor(String header, Language language) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", header);

        assertThat(choice.of(request)).isEqualTo(language);
    }

    @Test
    void prefersWhatWasChosenHere() {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "fr");
        request.setCookies(new Cookie("rekey-language", "de"));

        assertThat(choice.of(request)).isEqualTo(Language.DE);
    }

    @Test
    void holdsInTheRequestThatChooses() {
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();

        choice.remember(Language.FR, request, response);

        assertThat(choice.of(request)).isEqualTo(Language.FR);
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("rekey-language=fr; ")
                .contains("Max-Age=31536000");
    }

    @Test
    void takesNoNonsenseFromACookie() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("rekey-language", "xx"));

        assertThat(choice.of(request)).isEqualTo(Language.NL);
    }
}
