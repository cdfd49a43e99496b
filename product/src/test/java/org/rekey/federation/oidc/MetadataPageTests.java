package org.rekey.federation.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.federation.oidc.signing.SigningKeyRotation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

class MetadataPageTests extends ProviderTests {
    @Autowired
    SigningKeyRotation rotation;

    @Test
    void discoveryAnnouncesWhatIsOnAndNothingElse() throws Exception {
        var answer = browser().get("/.well-known/openid-configuration");
        var expected = new ClassPathResource("discovery.json", MetadataPageTests.class)
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(Relying.json(answer.body())).isEqualTo(Relying.json(expected));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=300");
    }

    @Test
    void theDocumentOfRfc8414SaysTheSame() {
        var discovery =
                Relying.json(browser().get("/.well-known/openid-configuration").body());
        var oauth = Relying.json(
                browser().get("/.well-known/oauth-authorization-server").body());

        assertThat(discovery.properties()).containsAll(oauth.properties());
    }

    @Test
    void theIssuerComesFromTheSettingsAndNotFromTheHostHeader() {
        var body = browser()
                .get("/.well-known/openid-configuration", "X-Forwarded-Host", "evil.example")
                .body();

        assertThat(body).contains("\"" + ISSUER + "\"").doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/oauth2/par", "/oauth2/device_authorization", "/oauth2/device_verification", "/oauth2/register"
            })
    void whatIsNotAnnouncedIsNotThere(String path) {
        assertThat(browser().get(path).statusCode()).isEqualTo(404);
        assertThat(browser().post(path, Map.of("client_id", "nobody")).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/oauth-protected-resource", "/.well-known/oauth-protected-resource/userinfo"})
    void userinfoIsNotDescribedAtTheAddressInARequest(String path) {
        assertThat(browser().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void keysArePublishedWithoutTheirPrivateHalvesAndMayBeCachedForFiveMinutes() {
        var relying = service();
        code(loggedOn(person(APP), relying), relying);

        var answer = browser().get("/oauth2/jwks");

        assertThat(answer.body()).contains("\"ES256\"", "\"RS256\"").doesNotContain("\"d\"", "\"p\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=300");
    }

    @Test
    void rotationPublishesTheNextKeysBeforeTheySignAndEmergencySignsAtOnce() {
        var relying = service();
        var browser = loggedOn(person(APP), relying);
        var first = keyOf(relying, browser);

        rotation.rotate();
        var waiting = published();
        var second = keyOf(relying, browser);
        rotation.rotate();
        var unchanged = published();
        var token = Relying.json(relying.exchange(code(browser, relying)).body())
                .get("access_token")
                .stringValue();
        rotation.replaceAtOnce();
        var third = keyOf(relying, browser);

        assertThat(waiting).hasSize(4).contains(first);
        assertThat(second).isEqualTo(first);
        assertThat(unchanged).isEqualTo(waiting);
        assertThat(waiting).doesNotContain(third);
        assertThat(published()).hasSize(2).contains(third);
        assertThat(relying.userinfo(token).statusCode()).isEqualTo(401);
    }

    private HashSet<String> published() {
        var ids = new HashSet<String>();
        Relying.json(browser().get("/oauth2/jwks").body())
                .get("keys")
                .forEach(key -> ids.add(key.get("kid").stringValue()));
        return ids;
    }

    private String keyOf(Relying relying, Browser browser) {
        try {
            var tokens = Relying.json(relying.exchange(code(browser, relying)).body());
            return com.nimbusds.jwt.SignedJWT.parse(tokens.get("id_token").stringValue())
                    .getHeader()
                    .getKeyID();
        } catch (java.text.ParseException noToken) {
            throw new IllegalStateException(noToken);
        }
    }
}
