package org.rekey.federation.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One source that asks too often is refused at the endpoints of the protocol; this machine is not counted.
class RatePageTests extends ProviderTests {
    @Test
    void beginningLogonsIsLimitedForEachSource() {
        var request = "/oauth2/authorize?" + Browser.query(service().request());

        var answers = sent(20, () -> browser().get(request, "X-Forwarded-For", "203.0.113.1"));
        var neighbour = browser().get(request, "X-Forwarded-For", "203.0.113.2");

        assertThat(answers.subList(0, 5)).allMatch(answer -> answer.statusCode() == 303);
        assertThat(answers.getLast().statusCode()).isEqualTo(429);
        assertThat(answers.getLast().headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answers.getLast().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(neighbour.statusCode()).isEqualTo(303);
    }

    @Test
    void callsOfServicesAreLimitedTogether() {
        var relying = service();

        var answers = sent(
                16,
                () -> relying.calls()
                        .post("/oauth2/token", Map.of("grant_type", "x"), "X-Forwarded-For", "203.0.113.3"));
        var userinfo = relying.calls().get("/userinfo", "X-Forwarded-For", "203.0.113.3");
        var token = relying.calls().post("/oauth2/token", Map.of(), "X-Forwarded-For", "203.0.113.3");

        assertThat(answers.subList(0, 4)).allMatch(answer -> answer.statusCode() == 401);
        assertThat(userinfo.statusCode()).isEqualTo(429);
        assertThat(userinfo.body()).startsWith("{").contains("\"status\":429");
        assertThat(token.statusCode()).isEqualTo(429);
        assertThat(token.body()).startsWith("{").contains("\"status\":429");
        assertThat(List.of("/oauth2/introspect", "/oauth2/revoke", "/oauth2/jwks", "/.well-known/openid-configuration"))
                .allSatisfy(path -> assertThat(relying.calls()
                                .get(path, "X-Forwarded-For", "203.0.113.3")
                                .body())
                        .startsWith("{\"type\""));
    }

    @Test
    void thisMachineIsNotCounted() {
        var relying = service();

        assertThat(sent(12, () -> authorize(browser(), relying.request()))).allMatch(it -> it.statusCode() == 303);
    }

    private static List<HttpResponse<String>> sent(int times, Supplier<HttpResponse<String>> request) {
        return Stream.generate(request).limit(times).toList();
    }
}
