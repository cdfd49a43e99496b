package org.rekey.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// What happens to a source that asks too often.
class RatePageTests extends WebTests {
    @Test
    void ofOneSourceAreRefusedWithAPageThatSaysHowLong() throws Exception {
        for (int request = 0; request < 3; request++) {
            assertThat(from("198.51.100.7", "/nowhere").statusCode()).isEqualTo(404);
        }

        var refused = from("198.51.100.7", "/nowhere");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.body()).contains("<h1>Too many requests from your network</h1>", "Please wait 1 sec.");
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
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
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
