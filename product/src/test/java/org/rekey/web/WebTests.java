package org.rekey.web;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The web package over HTTP, for classes of tests that share one context.
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
abstract class WebTests {
    final CookieManager jar = new CookieManager();
    final HttpClient browser = HttpClient.newBuilder().cookieHandler(jar).build();

    @LocalServerPort
    int port;

    HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = to(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String form) throws Exception {
        return send(to(path).POST(BodyPublishers.ofString(form)), "application/x-www-form-urlencoded");
    }

    HttpResponse<String> json(String path, String body) throws Exception {
        return send(to(path).POST(BodyPublishers.ofString(body)), "application/json");
    }

    HttpResponse<String> send(HttpRequest.Builder request, String type) throws Exception {
        return browser.send(
                type.isEmpty()
                        ? request.build()
                        : request.header("Content-Type", type).build(),
                BodyHandlers.ofString());
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
