package org.rekey.registration;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Pattern;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.logon.NewSession;
import org.rekey.logon.Sessions;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.Services;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.rekey.vault.Uuids;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// A person at a browser, logged on at a level or not at all, who sends what a page would send and follows nothing.
public final class Counter {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final KeyTypeId APP = new KeyTypeId("mobile-app");
    private final CookieManager jar;
    private final HttpClient client;
    private final URI root;
    private String token = "";

    private Counter(int port, CookieManager jar) {
        this.jar = jar;
        client = HttpClient.newBuilder().cookieHandler(jar).build();
        root = URI.create("http://localhost:" + port);
    }

    static Counter nobody(int port) {
        return new Counter(port, new CookieManager());
    }

    /// The same browser at another node of the service.
    public Counter at(int node) {
        var there = new Counter(node, jar);
        there.token = token;
        return there;
    }

    /// Somebody new, for the tests of rights.
    public static PersonId person(People people) {
        return people.enrol(
                new Enrolment(new Names("Otto", "Braun"), Language.DE),
                InstantSource.system().instant());
    }

    static Counter of(
            PersonId person, int level, int port, Sessions sessions, DigitalKeys keys, Services services, People people)
            throws Exception {
        var now = InstantSource.system().instant();
        var held = keys.active(person);
        var key = held.isEmpty()
                ? keys.add(person, APP, new Lineage(null, new Level(400)), now)
                : held.getFirst().id();
        var response = new MockHttpServletResponse();
        sessions.open(
                new NewSession(
                        Uuids.v7(now),
                        person,
                        key,
                        APP,
                        new Level(level),
                        Set.of("pwd", "otp"),
                        services.byClientId(OnlineService.DESK).orElseThrow().id(),
                        people.find(person).orElseThrow().securityEpoch()),
                new MockHttpServletRequest(),
                response);
        var counter = nobody(port);
        for (var cookie : response.getCookies()) {
            counter.take(cookie.getName(), cookie.getValue());
        }
        response.getHeaders("Set-Cookie")
                .forEach(header ->
                        HttpCookie.parse(header).forEach(cookie -> counter.take(cookie.getName(), cookie.getValue())));
        return counter.withTokenOf("/logout");
    }

    /// Somebody who is not logged on, with the token of a form that anybody may send.
    static Counter stranger(int port) throws Exception {
        return nobody(port).withTokenOf("/forgotten/username");
    }

    private Counter withTokenOf(String path) throws Exception {
        var found = TOKEN.matcher(get(path).body());
        token = found.find() ? found.group(1) : "";
        return this;
    }

    private void take(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        jar.getCookieStore().add(root, cookie);
    }

    public HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(root.resolve(path))
                        .header("Accept", "text/html")
                        .header("Accept-Language", "en")
                        .build(),
                BodyHandlers.ofString());
    }

    /// Names and values in turn.
    public HttpResponse<String> post(String path, String... fields) throws Exception {
        var form = new StringBuilder("csrf=").append(token);
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return client.send(
                HttpRequest.newBuilder(root.resolve(path))
                        .header("Accept", "text/html")
                        .header("Accept-Language", "en")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    public static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
