package org.rekey.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/// Forms: their token, their size, and what happens when they come too late.
class FormPageTests extends WebTests {
    @Test
    void arePassedWithTheirToken() throws Exception {
        String token = get("/form").body();

        assertThat(post("/form", "words=abc&csrf=" + token).body()).isEqualTo("got 3");
    }

    @Test
    void mayBeAnsweredAsAGetOfAnotherPathIs() throws Exception {
        String token = get("/form").body();

        assertThat(post("/beyond", "words=abc&csrf=" + token).body()).isEqualTo("got 7");
        assertThat(post("/beyond", "words=abc").statusCode()).isEqualTo(403);
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
    void areRefusedBeyondTheirLimitWithoutALinkToWhereTheirPathLooksLike() throws Exception {
        var answer = post("//evil.example/x", "words=" + "x".repeat(70_000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("href=\"/mykeys\"").doesNotContain("href=\"//evil.example");
    }

    @Test
    void ofUnknownLengthAreRefused() throws Exception {
        var form = BodyPublishers.ofString("words=abc&csrf=" + get("/form").body());
        var chunks = BodyPublishers.fromPublisher(form);

        HttpResponse<String> answer = send(to("/form").POST(chunks), "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(411);
    }

    @Test
    void ofProgramsNeedNoTokenButAreSmall() throws Exception {
        HttpResponse<String> answer = json("/machine/echo", "{}");

        assertThat(answer.body()).isEqualTo("{}");
        assertThat(json("/machine/echo", "\"" + "x".repeat(9_000) + "\"").statusCode())
                .isEqualTo(413);
    }
}
