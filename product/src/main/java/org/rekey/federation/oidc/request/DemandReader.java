package org.rekey.federation.oidc.request;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rekey.federation.oidc.claims.AuthenticationContexts;
import org.rekey.key.Level;
import org.rekey.person.Language;

/// Reads what a service demands, and refuses what this provider does not do.
///
/// @param hinted gives the `sub` in an ID token that we issued, expired or not
record DemandReader(AuthenticationContexts contexts, Function<String, Optional<String>> hinted) {
    private static final Pattern SHA_256 = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    Reading read(Parameters sent) {
        try {
            refuseUnfit(sent);
            return demand(sent);
        } catch (UnfitRequest unfit) {
            return new Reading.Refused(unfit.refusal());
        }
    }

    private static void refuseUnfit(Parameters sent) {
        sent.repeated().stream().findFirst().ifPresent(name -> {
            throw unfit("parameter sent more than once");
        });
        if (sent.values().values().stream().anyMatch(DemandReader::holdsControls)) {
            throw unfit("control character in a parameter");
        }
        refuseUnsupported(sent, "request", "request_not_supported");
        refuseUnsupported(sent, "request_uri", "request_uri_not_supported");
        refuseUnsupported(sent, "registration", "registration_not_supported");
        var type = sent.get("response_type").orElseThrow(() -> unfit("response_type is missing"));
        if (!"code".equals(type)) {
            throw new UnfitRequest(new Refusal("unsupported_response_type", "response_type is code"));
        }
        if (!"query".equals(sent.get("response_mode").orElse("query"))) {
            throw unfit("response_mode is query");
        }
        if (!words(sent, "scope").contains("openid")) {
            throw new UnfitRequest(new Refusal("invalid_scope", "scope openid is missing"));
        }
        // RFC 7636 section 4.2: the challenge is a SHA-256 in base64url
        if (sent.get("code_challenge")
                .filter(it -> SHA_256.matcher(it).matches())
                .isEmpty()) {
            throw unfit("code_challenge is not one of S256");
        }
    }

    private static void refuseUnsupported(Parameters sent, String name, String error) {
        if (sent.get(name).isPresent()) {
            throw new UnfitRequest(new Refusal(error, name + " is not supported"));
        }
    }

    private Demand demand(Parameters sent) {
        var claims = sent.get("claims")
                .map(text -> ClaimsParameter.parse(text).orElseThrow(() -> unfit("claims cannot be met")))
                .orElse(ClaimsParameter.none());
        return new Demand(
                prompt(sent),
                highest(level(words(sent, "acr_values")), level(claims.acr())),
                sent.get("max_age").map(DemandReader::age).orElse(null),
                subject(sent, claims),
                sent.get("login_hint").orElse(null),
                language(sent));
    }

    private static Prompt prompt(Parameters sent) {
        var values = words(sent, "prompt");
        if (values.isEmpty()) {
            return Prompt.WHEN_NEEDED;
        }
        return values.size() > 1 ? unfitPrompt() : Prompt.of(values.getFirst()).orElseGet(DemandReader::unfitPrompt);
    }

    private static Prompt unfitPrompt() {
        throw unfit("prompt is none or login");
    }

    /// The lowest of the values that will do. A service that names none of ours has made a mistake, which it
    /// should see at once and not when somebody has entered at a level too low.
    private @Nullable Level level(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        return values.stream()
                .flatMap(value -> contexts.level(value).stream())
                .min(Level::compareTo)
                .orElseThrow(() -> new UnfitRequest(Refusal.unmet("no such authentication context")));
    }

    private static @Nullable Level highest(@Nullable Level one, @Nullable Level other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration age(String seconds) {
        if (!SECONDS.matcher(seconds).matches()) {
            throw unfit("max_age is a number of seconds");
        }
        return Duration.ofSeconds(Integer.parseInt(seconds));
    }

    private @Nullable String subject(Parameters sent, ClaimsParameter claims) {
        var hint = sent.get("id_token_hint");
        if (hint.isEmpty()) {
            return claims.subject();
        }
        var subject = hint.flatMap(hinted).orElseThrow(() -> unfit("id_token_hint was not issued here"));
        if (claims.subject() != null && !claims.subject().equals(subject)) {
            throw unfit("id_token_hint and claims name two subjects");
        }
        return subject;
    }

    private static @Nullable Language language(Parameters sent) {
        return words(sent, "ui_locales").stream()
                .flatMap(tag -> Language.ofTag(tag).stream())
                .findFirst()
                .orElse(null);
    }

    private static List<String> words(Parameters sent, String name) {
        return sent.get(name).stream()
                .flatMap(value -> Arrays.stream(value.split(" ")))
                .flatMap(word -> word.isEmpty() ? Stream.empty() : Stream.of(word))
                .toList();
    }

    private static boolean holdsControls(String value) {
        return value.chars().anyMatch(Character::isISOControl);
    }

    private static UnfitRequest unfit(String description) {
        return new UnfitRequest(Refusal.invalid(description));
    }
}
