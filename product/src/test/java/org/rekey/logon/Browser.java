package org.rekey.logon;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser with a cookie jar and no scripts. It shows one page; forms are sent from there.
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final CookieManager jar = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(jar).build();
    private final String root;
    private String path = "";
    private int status;
    private String body = "";
    private HttpResponse<String> answer;

    Browser(int port) {
        root = "http://localhost:" + port;
        answer = null;
    }

    /// Opens a page and follows where it leads, within this service.
    Browser open(String to) {
        return sent(request(to).GET().build());
    }

    /// Sends a form to a path, with the token of the page that is shown.
    Browser post(String to, Map<String, String> fields) {
        return sent(form(to, fields));
    }

    HttpRequest form(String to, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(body);
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", token.find() ? "csrf=" + token.group(1) + "&" : "", ""));
        return request(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    String path() {
        return path;
    }

    int status() {
        return status;
    }

    String body() {
        return body;
    }

    HttpResponse<String> answer() {
        return answer;
    }

    /// The words of the page, without markup.
    String words() {
        return body.replaceAll("(?s)<(script|style|head).*?</\\1>", " ")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    CookieManager jar() {
        return jar;
    }

    private HttpRequest.Builder request(String to) {
        return HttpRequest.newBuilder(URI.create(root + to)).header("Accept-Language", "en");
    }

    private Browser sent(HttpRequest request) {
        answer = exchange(request);
        path = request.uri().getPath();
        while (answer.statusCode() == 303 || answer.statusCode() == 302) {
            path = answer.headers().firstValue("Location").orElseThrow();
            if (!path.startsWith("/") || path.startsWith("/continue") || path.startsWith("/mykeys")) {
                break;
            }
            answer = exchange(request(path).GET().build());
        }
        status = answer.statusCode();
        body = answer.body();
        return this;
    }
}
