package org.rekey.bench;

import java.net.http.HttpRequest;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What one logon gave a service: an access token and a chain of refresh tokens, of which each is good once.
final class Grant {
    private final ServiceUnderTest service;
    private String access;
    private String refresh;

    Grant(ServiceUnderTest service, JsonNode tokens) {
        this.service = service;
        this.access = tokens.required("access_token").asString();
        this.refresh = tokens.required("refresh_token").asString();
    }

    synchronized void refresh() {
        var tokens = Logon.tokens(service, Map.of("grant_type", "refresh_token", "refresh_token", refresh));
        access = tokens.required("access_token").asString();
        refresh = tokens.required("refresh_token").asString();
    }

    void clientCredentials() {
        Logon.tokens(service, Map.of("grant_type", "client_credentials")).required("access_token");
    }

    void userInfo() {
        var request = HttpRequest.newBuilder(service.address().resolve("/userinfo"))
                .header("Authorization", "Bearer " + current())
                .build();
        var answer = Browsing.send(service, request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("userinfo answered " + answer.statusCode());
        }
    }

    private synchronized String current() {
        return access;
    }
}
