package org.rekey.federation.oidc.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The `claims` parameter (OpenID Connect Core section 5.5) as far as it bears on the logon. It never widens what a
/// scope gives: claims about the person follow the scopes alone, and `auth_time` always comes.
///
/// @param acr the values that will do, in `id_token`
/// @param subject the only `sub` that will do
record ClaimsParameter(List<String> acr, @Nullable String subject) {
    static final int LONGEST = 2 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ClaimsParameter NONE = new ClaimsParameter(List.of(), null);

    static ClaimsParameter none() {
        return NONE;
    }

    /// What the text asks for, unless it is no such JSON.
    static Optional<ClaimsParameter> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var root = JSON.readTree(text);
            return root.isObject() ? read(root.path("id_token"), root.path("userinfo")) : Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    /// The parameter that asks for one person and nothing else.
    static String demanding(String subject) {
        return JSON.writeValueAsString(Map.of("id_token", Map.of("sub", Map.of("value", subject))));
    }

    private static Optional<ClaimsParameter> read(JsonNode idToken, JsonNode userinfo) {
        var acr = values(idToken.path("acr"));
        var subjects = new ArrayList<String>(values(idToken.path("sub")));
        subjects.addAll(values(userinfo.path("sub")));
        var distinct = subjects.stream().distinct().toList();
        return distinct.size() > 1
                ? Optional.empty()
                : Optional.of(new ClaimsParameter(acr, distinct.isEmpty() ? null : distinct.getFirst()));
    }

    private static List<String> values(JsonNode claim) {
        var found = new ArrayList<String>();
        if (claim.path("value").isString()) {
            found.add(claim.path("value").stringValue());
        }
        for (var one : claim.path("values")) {
            if (one.isString()) {
                found.add(one.stringValue());
            }
        }
        return List.copyOf(found);
    }
}
