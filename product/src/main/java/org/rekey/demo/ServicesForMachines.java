package org.rekey.demo;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.net.URI;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rekey.demo.DemoServices.Registration;
import org.rekey.key.Level;
import org.rekey.onlineservice.ServiceGroup;
import org.rekey.person.Language;
import org.rekey.settings.Loopback;
import org.rekey.vault.Randomness;
import org.rekey.web.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `POST /demo/services`: registers an OpenID Connect client that runs on this machine.
@RestController
class ServicesForMachines {
    private static final int SECRET = 32;
    private static final int USUAL_LEVEL = 300;
    private final DemoServices services;
    private final Randomness random;
    private final PublicAddress address;

    ServicesForMachines(DemoServices services, Randomness random, PublicAddress address) {
        this.services = services;
        this.random = random;
        this.address = address;
    }

    @PostMapping(value = "/demo/services", consumes = "application/json", produces = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> register(@RequestBody Wanted wanted) {
        var redirectUris = or(wanted.redirectUris(), List.<String>of());
        var logoutUris = or(wanted.postLogoutRedirectUris(), List.<String>of());
        if (redirectUris.isEmpty() || !areLocal(redirectUris)) {
            throw refused("redirect_uris: one or more addresses on this machine");
        }
        if (!areLocal(logoutUris)) {
            throw refused("post_logout_redirect_uris: addresses on this machine");
        }
        String id = "demo-" + text(9);
        String secret = text(SECRET);
        try {
            services.register(new Registration(
                    id,
                    names(or(wanted.name(), id)),
                    new ServiceGroup(or(wanted.group(), "federal")),
                    new Level(or(wanted.minimumLevel(), USUAL_LEVEL)),
                    redirectUris,
                    logoutUris,
                    secret,
                    wanted.nationalNumberGround()));
        } catch (IllegalArgumentException unfit) {
            throw refused(String.valueOf(unfit.getMessage()));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", id);
        answer.put("secret", secret);
        answer.put("client_id", id);
        answer.put("client_secret", secret);
        answer.put("issuer", address.issuer());
        return answer;
    }

    private static boolean areLocal(List<? extends @Nullable String> uris) {
        return uris.stream().allMatch(ServicesForMachines::isLocal);
    }

    private static boolean isLocal(@Nullable String uri) {
        try {
            return uri != null && Loopback.is(String.valueOf(URI.create(uri).getHost()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static Map<Language, String> names(String name) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, name);
        }
        return names;
    }

    private String text(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random.bytes(bytes));
    }

    private static ResponseStatusException refused(String what) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, what);
    }

    /// What a client asks to be registered with; names as in RFC 7591, or in camel case. What is left out is usual.
    record Wanted(
            @JsonAlias("client_name") @Nullable String name,

            @JsonAlias({"redirect_uris", "redirectUri", "redirect_uri"}) @Nullable
            List<String> redirectUris,

            @JsonAlias("post_logout_redirect_uris") @Nullable
            List<String> postLogoutRedirectUris,

            @JsonAlias({"minimum_level", "level"}) @Nullable Integer minimumLevel,
            @Nullable String group,
            @JsonAlias("national_number_ground") @Nullable String nationalNumberGround) {}

    private static <T> T or(@Nullable T wanted, T usual) {
        return wanted == null ? usual : wanted;
    }
}
