package org.rekey.mykeys;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without scripts: it keeps cookies, follows redirects and sends the forms that it was shown.
public final class Reader {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
    private static final Pattern MAIN = Pattern.compile("(?s)<main.*?</main>");
    private final CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(jar)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient staying = HttpClient.newBuilder()
            .cookieHandler(jar)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private int port;
    private String source = "127.0.0.1";
    private final String language;
    private HttpResponse<String> page;

    public Reader(int port, String language) throws Exception {
        this.port = port;
        this.language = language;
        this.page = send(HttpRequest.newBuilder(at("/language")).build());
    }

    public Reader open(String path) throws Exception {
        page = send(HttpRequest.newBuilder(at(path)).build());
        return this;
    }

    /// Sends a form of the page to this path: names and values in turn.
    public Reader send(String path, String... fields) throws Exception {
        page = send(form(path, fields));
        return this;
    }

    /// Sends a form and does not go where the answer leads: the page that is open stays.
    Reader leaves(String path, String... fields) throws Exception {
        staying.send(form(path, fields), BodyHandlers.discarding());
        return this;
    }

    public HttpRequest form(String path, String... fields) {
        var values = new LinkedHashMap<String, String>();
        var csrf = CSRF.matcher(page.body());
        values.put("csrf", csrf.find() ? csrf.group(1) : "");
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(values)))
                .build();
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        var spoken = HttpRequest.newBuilder(request, (name, value) -> true)
                .header("Accept-Language", language)
                .header("Accept", "text/html")
                .header("X-Forwarded-For", source)
                .build();
        return client.send(spoken, BodyHandlers.ofString());
    }

    /// Stands behind another address, as the proxy before the service says.
    public Reader from(String address) {
        source = address;
        return this;
    }

    /// Goes on at another node of the same service.
    public Reader at(int node) {
        port = node;
        return this;
    }

    /// Where the browser is.
    public String path() {
        return page.uri().getPath();
    }

    public int status() {
        return page.statusCode();
    }

    public String body() {
        return page.body();
    }

    /// The words of the page itself, without tags.
    public String text() {
        var main = MAIN.matcher(page.body());
        return (main.find() ? main.group() : page.body())
                .replaceAll("(?s)<svg.*?</svg>|<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    /// What the first group of a pattern finds on the page.
    public String found(String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page.body());
        if (!matcher.find()) {
            throw new AssertionError("nothing like " + pattern + " on " + path() + ": " + text());
        }
        return matcher.group(1);
    }

    public void forgetCookies() {
        jar.getCookieStore().removeAll();
    }

    /// As when the time of these cookies has passed.
    void forgetCookies(String prefix) {
        var store = jar.getCookieStore();
        List.copyOf(store.getCookies()).stream()
                .filter(cookie -> cookie.getName().startsWith(prefix))
                .forEach(cookie -> store.remove(null, cookie));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
