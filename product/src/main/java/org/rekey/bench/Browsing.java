package org.rekey.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser with a cookie jar of its own, and the one page that it shows. All of them share the connections.
final class Browsing {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final ServiceUnderTest service;
    private final Map<String, String> cookies = new TreeMap<>();
    private URI at;
    private String page = "";

    Browsing(ServiceUnderTest service) {
        this.service = service;
        this.at = service.address();
    }

    URI at() {
        return at;
    }

    String page() {
        return page;
    }

    /// Goes there and follows wherever that leads, as far as this service goes.
    void open(URI to) {
        follow(request(to).GET().build());
    }

    /// Sends the form of the page that is shown.
    void submit(URI to, Map<String, String> fields) {
        var token = TOKEN.matcher(page);
        var all = new TreeMap<>(fields);
        if (token.find()) {
            all.put("csrf", token.group(1));
        }
        follow(request(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(all)))
                .build());
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static HttpResponse<String> send(ServiceUnderTest service, HttpRequest request) {
        try {
            return service.http().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(URI to) {
        var request = HttpRequest.newBuilder(to).header("Accept", "text/html").header("Accept-Language", "en");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private void follow(HttpRequest first) {
        var answer = send(service, first);
        keepCookies(answer);
        at = first.uri();
        while (answer.statusCode() / 100 == 3) {
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
            if (at.getPort() != service.address().getPort()) {
                return;
            }
            answer = send(service, request(at).GET().build());
            keepCookies(answer);
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " at " + at.getPath());
        }
        page = answer.body();
    }

    private void keepCookies(HttpResponse<String> answer) {
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }
}
