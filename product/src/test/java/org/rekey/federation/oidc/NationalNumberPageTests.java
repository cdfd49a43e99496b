package org.rekey.federation.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.onlineservice.OidcSettings;
import org.rekey.onlineservice.OidcSettings.Algorithm;
import org.rekey.onlineservice.OnlineService;
import org.rekey.person.PersonId;
import tools.jackson.databind.JsonNode;

/// The national number leaves with its scope and a recorded ground, in ID token and userinfo, and in no other way.
@Tag("J1.5")
class NationalNumberPageTests extends ProviderTests {
    private static final String NUMBER = "85451200289";
    private static final Set<String> WITH_NUMBER = Set.of("openid", "profile", "egovnrn");
    private static final String CLAIMS =
            "{\"id_token\":{\"egovNRN\":{\"essential\":true}},\"userinfo\":{\"egovNRN\":null}}";
    private static @Nullable PersonId ann;

    @BeforeEach
    void enrol() {
        if (ann == null) {
            ann = person(NUMBER, APP);
        }
    }

    @Test
    void comesInIdTokenAndUserinfoWithItsScopeAndAGround() {
        var relying = service("federal", 300, Algorithm.ES256, "Act of 2013, article 8", WITH_NUMBER);

        var tokens = logOn(relying, "openid egovnrn");

        assertThat(tokens.get("id_token").stringValue()).satisfies(this::givesTheNumber);
        assertThat(userinfo(relying, tokens)).contains("\"egovNRN\":\"" + NUMBER + "\"");
    }

    @Test
    void isInNoAccessTokenAndNoIntrospection() {
        var relying = service("federal", 300, Algorithm.ES256, "Act of 2013, article 8", WITH_NUMBER);

        var tokens = logOn(relying, "openid egovnrn");
        var access = tokens.get("access_token").stringValue();
        var introspected =
                relying.call("/oauth2/introspect", Map.of("token", access)).body();

        assertThat(Relying.claims(access).toString()).doesNotContain(NUMBER);
        assertThat(introspected).contains("\"active\":true").doesNotContain(NUMBER);
    }

    @Test
    void doesNotComeWithoutItsScopeWhateverTheClaimsParameterAsks() {
        var relying = service("federal", 300, Algorithm.ES256, "Act of 2013, article 8", WITH_NUMBER);

        var tokens = logOn(relying, "openid profile", "claims", CLAIMS);

        assertThat(Relying.claims(tokens.get("id_token").stringValue()).toString())
                .doesNotContain(NUMBER);
        assertThat(userinfo(relying, tokens)).contains("Peeters").doesNotContain(NUMBER);
    }

    @Test
    void doesNotComeToAServiceWithoutAGround() {
        var relying = service();

        var tokens = logOn(relying, "openid profile", "claims", CLAIMS);
        var refused = authorize(loggedOn(ann(), relying), relying.request("scope", "openid egovnrn"));

        assertThat(Relying.claims(tokens.get("id_token").stringValue()).toString())
                .doesNotContain(NUMBER);
        assertThat(userinfo(relying, tokens)).doesNotContain(NUMBER);
        assertThat(Browser.parameters(Browser.location(refused))).containsEntry("error", "invalid_scope");
    }

    @Test
    void stopsWhenGroundAndScopeAreTakenAway() {
        var relying = service("federal", 300, Algorithm.ES256, "Act of 2013, article 8", WITH_NUMBER);
        var tokens = logOn(relying, "openid egovnrn");
        assertThat(userinfo(relying, tokens)).contains(NUMBER);

        change(relying.service(), null, Set.of("openid", "profile"));
        var withoutBoth = userinfo(relying, tokens);
        var refreshed = tokens(relying.refresh(refreshToken(tokens)));
        change(relying.service(), "Act of 2013, article 8", Set.of("openid", "profile"));
        var withoutScope = userinfo(relying, refreshed);

        assertThat(withoutBoth).doesNotContain(NUMBER);
        assertThat(Relying.claims(refreshed.get("id_token").stringValue()).toString())
                .doesNotContain(NUMBER);
        assertThat(withoutScope).doesNotContain(NUMBER);
    }

    private void givesTheNumber(String idToken) {
        assertThat(Relying.claims(idToken).getClaim("egovNRN")).isEqualTo(NUMBER);
    }

    private JsonNode logOn(Relying relying, String scope, String... more) {
        var request = new String[more.length + 2];
        request[0] = "scope";
        request[1] = scope;
        System.arraycopy(more, 0, request, 2, more.length);
        return tokens(relying.exchange(code(loggedOn(ann(), relying), relying, request)));
    }

    private static String userinfo(Relying relying, JsonNode tokens) {
        return relying.userinfo(tokens.get("access_token").stringValue()).body();
    }

    private static PersonId ann() {
        assertThat(ann).isNotNull();
        return ann;
    }

    private void change(OnlineService service, @Nullable String ground, Set<String> scopes) {
        var oidc = service.oidc();
        services.save(new OnlineService(
                service.id(),
                service.clientId(),
                service.names(),
                service.group(),
                service.minimum(),
                service.accepts(),
                "",
                new OidcSettings(
                        oidc.redirectUris(),
                        oidc.postLogoutRedirectUris(),
                        oidc.secrets(),
                        scopes,
                        ground,
                        oidc.algorithm(),
                        true,
                        true,
                        oidc.sector())));
    }
}
