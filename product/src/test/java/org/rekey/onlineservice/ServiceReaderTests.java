package org.rekey.onlineservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.document.DocumentRefused;
import org.rekey.document.Node;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.key.Level;
import org.rekey.key.PlainKind;
import org.rekey.person.Language;
import org.rekey.vault.TestVault;

class ServiceReaderTests {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String TAX = """
            client-id: tax
            names: {nl: Belasting, fr: Impôts, de: Steuern, en: Tax}
            group: federal
            minimum-level: 300
            accepts: [paper, phone]
            contact: desk@tax.example
            redirect-uris: ["https://tax.example/back"]
            scopes: [openid, egovnrn]
            national-number-ground: Decision 12 of 2019
            secrets: [%s]
            algorithm: RS256
            """.formatted(SECRET);

    private final ClientSecrets secrets = new ClientSecrets(TestVault.make());
    private final ServiceReader reader =
            new ServiceReader(new KeyTypes(List.of(new PlainKind("paper", 300), new PlainKind("phone", 400))), secrets);

    @Test
    void readsAService() {
        var tax = read(TAX);

        assertThat(tax.name(Language.FR)).isEqualTo("Impôts");
        assertThat(tax.takes(new KeyTypeId("paper"), new Level(300))).isTrue();
        assertThat(tax.takes(new KeyTypeId("paper"), new Level(299))).isFalse();
        assertThat(tax.takes(new KeyTypeId("stone"), new Level(900))).isFalse();
        assertThat(tax.oidc().algorithm()).isEqualTo(OidcSettings.Algorithm.RS256);
        assertThat(tax.oidc().scopes()).isEqualTo(Set.of("openid", "egovnrn"));
        assertThat(tax.oidc().nationalNumberGround()).contains("Decision 12 of 2019");
        assertThat(tax.oidc().sector()).isEqualTo("tax");
        assertThat(tax.oidc().refreshTokens()).isFalse();
    }

    @Test
    void readsTheSampleOfTheGuide() throws IOException {
        var kinds = Stream.of("token-card", "email-code", "mobile-app", "eid")
                .map(kind -> new PlainKind(kind, 300))
                .toList();
        var sample = Node.yaml("services.yaml", Files.readString(Path.of("../docs/services.yaml")));

        var services = sample.only("services").required("services").items().stream()
                .map(one -> new ServiceReader(new KeyTypes(List.copyOf(kinds)), secrets).read(one, new ServiceId(1)))
                .toList();

        assertThat(services)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.oidc().nationalNumberGround()).contains("Act of 8 August 1983, article 5"));
    }

    @Test
    void keepsOfASecretOnlyAKeyedHash() {
        var tax = read(TAX);

        assertThat(tax.toString()).doesNotContain(SECRET);
        assertThat(secrets.matches(tax, SECRET)).isTrue();
        assertThat(secrets.matches(tax, SECRET + "0")).isFalse();
    }

    @Test
    void takesTheDigestOfASecretInItsPlace() throws Exception {
        var digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var written = "\"sha256:" + java.util.HexFormat.of().formatHex(digest) + "\"";

        assertThat(secrets.matches(read(TAX.replace("[" + SECRET + "]", "[" + written + "]")), SECRET))
                .isTrue();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "https://tax.example/back | http://tax.example/back | tax: the address http://tax.example/back must begin with https:// (http:// on this machine alone)",
                "https://tax.example/back | https://tax.example/back#x | tax: the address https://tax.example/back#x must be absolute, without user and fragment",
                "https://tax.example/back | https://user@tax.example/ | tax: the address https://user@tax.example/ must be absolute, without user and fragment",
                "https://tax.example/back | /back | tax: the address /back must be absolute, without user and fragment",
                "https://tax.example/back | javascript:alert(1) | tax: the address javascript:alert(1) must be absolute, without user and fragment",
                "en: Tax | en: '' | tax.names.en: must be a text",
                "', en: Tax' | '' | tax.names: lacks en",
                "[paper, phone] | [paper, stone] | tax.accepts[1]: there is no kind of key stone; installed are [paper, phone]",
                "0123456789abcdef0123456789abcdef | short | tax.secrets[0]: a secret has at least 32 characters, or is given as sha256: with 64 hexadecimal digits",
                "RS256 | none | tax.algorithm: must be ES256 or RS256",
                "national-number-ground: Decision 12 of 2019 | sector: tax | tax: the scope egovnrn needs a recorded ground",
                "openid, egovnrn | egovnrn | tax: the scope openid is missing",
                "client-id: tax | client-id: mykeys | tax: has the client id mykeys, which is built in",
                "client-id: tax | client-id: desk | tax: has the client id desk, which is built in",
                "client-id: tax | client-id: console | tax: has the client id console, which is built in",
                "client-id: tax | client-id: 'tax office' | tax: a client id has 1 to 64 letters, digits, dots and hyphens",
                "group: federal | team: federal | tax: does not know [team]",
                "minimum-level: 300 | minimum-level: high | tax.minimum-level: must be a whole number, not high",
            })
    void saysWhatCannotBe(String right, String wrong, String message) {
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> read(TAX.replace(right, wrong)))
                .withMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8081/back", "http://127.0.0.1:9/back", "http://[::1]:9/back", "https://a.example/?x=1"
    })
    void takesAddressesOnThisMachineAndByHttps(String address) {
        assertThat(read(TAX.replace("https://tax.example/back", address)).oidc().redirectUris())
                .containsExactly(address);
    }

    private OnlineService read(String yaml) {
        return reader.read(Node.yaml("tax", yaml), new ServiceId(1));
    }
}
