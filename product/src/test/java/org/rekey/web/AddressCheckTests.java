package org.rekey.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class AddressCheckTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://logon.example.org",
                "https://logon.example.org:8443",
                "https://logon.example.org/",
                "http://localhost:8080",
                "http://127.0.0.1",
                "http://[::1]:8080"
            })
    void acceptsHttpsAndLoopback(String issuer) {
        assertThat(objectionsTo(issuer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://logon.example.org",
                "http://localhost.example.org",
                "http://127.0.0.1.example.org",
                "ftp://localhost",
                "https://logon.example.org:8443/path",
                "https://logon.example.org?a=b",
                "https://logon.example.org#a",
                "https://ann@logon.example.org",
                "logon.example.org",
                "https://",
                "not an address"
            })
    void refusesAnythingElseInOneLine(String issuer) {
        assertThat(objectionsTo(issuer)).singleElement().asString().contains("rekey.issuer", issuer);
    }

    @Test
    void refusesNone() {
        assertThat(new AddressCheck().objections(new MockEnvironment())).hasSize(1);
    }

    private static List<String> objectionsTo(String issuer) {
        return new AddressCheck().objections(new MockEnvironment().withProperty("rekey.issuer", issuer));
    }
}
