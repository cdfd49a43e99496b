package org.rekey.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WebPageTests extends WebTests {
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
        void keepWhatWasTypedOutOfTheLog(CapturedOutput log) throws Exception {
            HttpResponse<String> answer = get("/numbered?number=85.05.12-123.45");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(log).doesNotContain("85.05.12-123.45");
        }

        @Test
        void keepLinksThatOpenSomethingOutOfTheLog(CapturedOutput log) throws Exception {
            var flow = "01890a5d-ac96-774b-bcce-b302099a8057";
            get("/broken/AbCd-fGhIjKlMnOpQrStU_/" + flow + "/new");

            assertThat(log).contains("/broken/***/" + flow + "/new").doesNotContain("AbCd");
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
            HttpResponse<String> answer = get("/busy?a=1&b=2", "Accept-Language", "en");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body())
                    .contains("Please wait 5 sec.")
                    .contains("href=\"/busy?a=1&amp;b=2\"", "back=%2Fbusy%3Fa%3D1%26b%3D2\"");
        }

        @Test
        void sayWhenToComeBackWhileTheDatabaseIsAway(CapturedOutput log) throws Exception {
            HttpResponse<String> answer = get("/without-database", "Accept-Language", "en");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("10");
            assertThat(answer.body())
                    .contains("Something went wrong on our side", "Please wait 10 sec.")
                    .doesNotContain("secret pool");
            assertThat(log).contains("the secret pool");
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
                        .containsPattern("style-src 'self'[^$]*<link rel=\"stylesheet\" href=\"/[^\"]*rekey")
                        .doesNotContain("Apache", "<script");
            }
        }

        @Test
        void ofUnreadableParametersAreNotOurs(CapturedOutput log) throws Exception {
            try (var socket = new Socket("localhost", port)) {
                socket.getOutputStream().write("""
                                GET /language?to=%zz&back=/ HTTP/1.1\r
                                Host: localhost\r
                                Connection: close\r
                                \r
                                """.getBytes(UTF_8));

                String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

                assertThat(answer).startsWith("HTTP/1.1 400").contains("class=\"reference\"");
                assertThat(log).doesNotContain("InvalidParameterException");
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
}
