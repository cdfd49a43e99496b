package org.rekey.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = WebProgram.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "rekey.issuer=http://localhost:8080",
            "rekey.theme.desk.phone=1700",
            "rekey.web.security-contact=mailto:security@example.org",
            "rekey.web.trusted-proxies=127.0.0.1,::1",
            "rekey.rates.pages-per-second=1",
            "rekey.rates.pages-burst=3",
            "rekey.rates.services-burst=2",
            "rekey.rates.services-per-second=1",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false"
        })
@ExtendWith(OutputCaptureExtension.class)
class WebPageTests {
    private final CookieManager jar = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(jar).build();

    @LocalServerPort
    int port;

    @Nested
    class Faults {
        @ParameterizedTest
        @Tag("J1.2")
        @CsvSource({"nl, Deze pagina bestaat niet", "fr, Cette page n’existe pas", "de, Diese Seite gibt es nicht"})
        void areToldInTheLanguageOfTheBrowser(String language, String title) throws Exception {
            HttpResponse<String> answer = get("/nowhere", "Accept-Language", language);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("<html lang=\"" + language + "\">", "<h1>" + title + "</h1>");
        }

        @Test
        void shareAReferenceWithTheLogAndHideTheirCause(CapturedOutput log) throws Exception {
            HttpResponse<String> answer = get("/broken?secret=42");

            assertThat(answer.statusCode()).isEqualTo(500);
            String reference = answer.body().replaceAll("(?s).*class=\"reference\">([^<]+)<.*", "$1");
            assertThat(reference).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
            assertThat(answer.body()).doesNotContain("secret cause", "IllegalState");
            assertThat(log).contains(reference).contains("the secret cause").doesNotContain("secret=42");
        }

        @Test
        void areProblemsForPrograms() throws Exception {
            HttpResponse<String> answer = get("/nowhere", "Accept", "application/json");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"status\":404", "\"title\":\"Not Found\"", "urn:rekey:reference:");
        }

        @Test
        void sayWhenToComeBack() throws Exception {
            HttpResponse<String> answer = get("/busy", "Accept-Language", "en");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body()).contains("Please wait 5 seconds");
        }

        @ParameterizedTest
        @CsvSource({"/error, 404", "/session, 500", "/language, 400", "/language?to=xx&back=/, 400"})
        void haveTheirStatus(String path, int status) throws Exception {
            assertThat(get(path).statusCode()).isEqualTo(status);
        }

        @Test
        void ofUnreadableRequestsSpeakEveryLanguage() throws Exception {
            try (var socket = new Socket("localhost", port)) {
                socket.getOutputStream().write("GET /<script> HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));

                String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

                assertThat(answer)
                        .startsWith("HTTP/1.1 400")
                        .contains("Wij begrijpen", "Nous ne comprenons", "Wir verstehen", "We do not understand")
                        .contains("X-Content-Type-Options: nosniff")
                        .doesNotContain("Apache", "<script");
            }
        }

        @Test
        void meetWrongMethods() throws Exception {
            HttpResponse<String> answer = send(to("/broken").method("PUT", BodyPublishers.noBody()), "csrf");

            assertThat(answer.statusCode()).isIn(403, 405);
        }

        @Test
        void neverKeepASession() throws Exception {
            assertThat(get("/session").headers().allValues("Set-Cookie")).noneMatch(set -> set.contains("JSESSIONID"));
        }
    }

    @Nested
    class Forms {
        @Test
        void arePassedWithTheirToken() throws Exception {
            String token = get("/form").body();

            assertThat(post("/form", "words=abc&csrf=" + token).body()).isEqualTo("got 3");
        }

        @Test
        void areRefusedWithoutTokenOrWithThatOfAnotherBrowser() throws Exception {
            HttpClient stranger =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            String foreign =
                    stranger.send(to("/form").build(), BodyHandlers.ofString()).body();
            get("/form");

            assertThat(post("/form", "words=abc").statusCode()).isEqualTo(403);
            assertThat(post("/form", "words=abc&csrf=x").statusCode()).isEqualTo(403);
            assertThat(post("/form", "words=abc&csrf=" + foreign).statusCode()).isEqualTo(403);
        }

        @Test
        void thatComeTooLateAreDrawnAnewWithWhatWasTypedExceptSecrets() throws Exception {
            var late = post("/late", "username=jan%22%3E&password=hush&code=123456&csrf=old");

            assertThat(late.statusCode()).isEqualTo(403);
            assertThat(late.body())
                    .contains("name=\"username\"", "value=\"jan&#34;>\"", "role=\"alert\"")
                    .doesNotContain("hush", "123456", "value=\"old\"");
            String token = late.body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
            assertThat(post("/form", "words=abc&csrf=" + token).body()).isEqualTo("got 3");
        }

        @Test
        void thatComeTooLateAndHaveNoPageOfTheirOwnAreToldWhatToDo() throws Exception {
            var late = post("/only-posted", "csrf=old");

            assertThat(late.statusCode()).isEqualTo(403);
            assertThat(late.body()).contains("href=\"/only-posted\"", "class=\"reference\"");
        }

        @Test
        void ofAnotherSiteAreNotDrawn() throws Exception {
            var foreign = send(
                    to("/late").header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.ofString("username=eve")),
                    "application/x-www-form-urlencoded");

            assertThat(foreign.statusCode()).isEqualTo(403);
            assertThat(foreign.body()).doesNotContain("eve");
        }

        @Test
        void areRefusedBeyondTheirLimit() throws Exception {
            String token = get("/form").body();

            HttpResponse<String> answer = post("/form", "csrf=" + token + "&words=" + "x".repeat(10_000_000));

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("<h1>", "class=\"reference\"");
            assertThat(post("/form", "csrf=" + token + "&words=" + "x".repeat(60_000))
                            .body())
                    .isEqualTo("got 60000");
        }

        @Test
        void ofUnknownLengthAreRefused() throws Exception {
            var chunks = BodyPublishers.fromPublisher(BodyPublishers.ofString("words=abc"));

            HttpResponse<String> answer = send(to("/form").POST(chunks), "");

            assertThat(answer.statusCode()).isIn(403, 411);
        }

        @Test
        void ofProgramsNeedNoTokenButAreSmall() throws Exception {
            HttpResponse<String> answer = json("/machine/echo", "{}");

            assertThat(answer.body()).isEqualTo("{}");
            assertThat(json("/machine/echo", "\"" + "x".repeat(9_000) + "\"").statusCode())
                    .isEqualTo(413);
        }
    }

    @Nested
    class TooManyRequests {
        @Test
        void ofOneSourceAreRefusedWithAPageThatSaysHowLong() throws Exception {
            for (int request = 0; request < 3; request++) {
                assertThat(from("198.51.100.7", "/nowhere").statusCode()).isEqualTo(404);
            }

            var refused = from("198.51.100.7", "/nowhere");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.body())
                    .contains("<h1>Too many requests from your network</h1>", "Please wait 1 seconds");
            assertThat(from("198.51.100.8", "/nowhere").statusCode()).isEqualTo(404);
        }

        @Test
        void areCountedForTheNetworkOfOneSubscriber() throws Exception {
            for (int request = 0; request < 3; request++) {
                from("2001:db8:1:2::" + request, "/nowhere");
            }

            assertThat(from("2001:db8:1:2:ffff::9", "/nowhere").statusCode()).isEqualTo(429);
            assertThat(from("2001:db8:1:3::1", "/nowhere").statusCode()).isEqualTo(404);
        }

        @Test
        void ofProgramsAreCountedApartAndAnsweredAsToPrograms() throws Exception {
            for (int request = 0; request < 2; request++) {
                assertThat(from("198.51.100.9", "/machine/echo").statusCode()).isEqualTo(405);
            }

            var refused = from("198.51.100.9", "/machine/echo");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(from("198.51.100.9", "/nowhere").statusCode()).isEqualTo(404);
        }

        @Test
        void areNotCountedForFilesNorForThisMachine() throws Exception {
            for (int request = 0; request < 9; request++) {
                assertThat(from("198.51.100.10", "/assets/0/rekey.css").statusCode())
                        .isEqualTo(200);
                assertThat(get("/nowhere").statusCode()).isEqualTo(404);
            }
        }

        private HttpResponse<String> from(String source, String path) throws Exception {
            return get(path, "X-Forwarded-For", source, "Accept-Language", "en");
        }
    }

    @Nested
    class Headers {
        @Test
        void letAPageDoNothingButWhatWeServe() throws Exception {
            HttpResponse<String> answer = get("/nowhere");

            assertThat(answer.headers().map())
                    .containsEntry(
                            "Content-Security-Policy",
                            List.of("default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src"
                                    + " 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action"
                                    + " 'self'"))
                    .containsEntry("Cache-Control", List.of("no-store"))
                    .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                    .containsEntry("X-Frame-Options", List.of("DENY"))
                    .containsEntry("Referrer-Policy", List.of("same-origin"))
                    .containsEntry("Cross-Origin-Opener-Policy", List.of("same-origin"))
                    .containsKey("Permissions-Policy")
                    .doesNotContainKeys("Server", "X-Powered-By", "Strict-Transport-Security");
        }

        @Test
        void letFormsEndAtTheServiceOfTheLogon() throws Exception {
            assertThat(get("/leading")
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElseThrow())
                    .endsWith("form-action 'self' https://service.example.org");
        }
    }

    @Test
    @Tag("J1.2")
    void theLanguageSwitchKeepsThePlaceAndIsRemembered() throws Exception {
        HttpResponse<String> page = get("/nowhere", "Accept-Language", "nl");
        assertThat(page.body()).contains("href=\"/language?to=fr&amp;back=%2Fnowhere\"");

        HttpResponse<String> turned = get("/language?to=fr&back=%2Fnowhere%3Fa%3D1");

        assertThat(turned.statusCode()).isEqualTo(303);
        assertThat(turned.headers().firstValue("Location")).contains("/nowhere?a=1");
        assertThat(get("/nowhere", "Accept-Language", "nl").body()).contains("<html lang=\"fr\">");
        assertThat(get("/language?to=fr&back=//evil.example").headers().firstValue("Location"))
                .contains("/");
    }

    @Test
    void staticFilesAreKeptForEver() throws Exception {
        String sheet = get("/nowhere").body().replaceAll("(?s).*href=\"(/assets/[^\"]+/rekey.css)\".*", "$1");

        HttpResponse<String> answer = get(sheet);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/css;charset=UTF-8");
        assertThat(get("/assets/0/rekey.css").headers().firstValue("Cache-Control"))
                .contains("no-cache");
        assertThat(get("/assets/0/..%2fPage.class").statusCode()).isIn(400, 404);
    }

    @Test
    void robotsAndResearchersFindTheirFiles() throws Exception {
        assertThat(get("/").headers().firstValue("Location")).contains("/mykeys");
        assertThat(get("/robots.txt").body()).contains("Disallow: /");
        assertThat(get("/.well-known/security.txt").body())
                .contains("Contact: mailto:security@example.org", "Expires: ");
        assertThat(get("/favicon.svg").body()).startsWith("<svg");
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = to(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(to(path).POST(BodyPublishers.ofString(form)), "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> json(String path, String body) throws Exception {
        return send(to(path).POST(BodyPublishers.ofString(body)), "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String type) throws Exception {
        return browser.send(
                type.isEmpty()
                        ? request.build()
                        : request.header("Content-Type", type).build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
