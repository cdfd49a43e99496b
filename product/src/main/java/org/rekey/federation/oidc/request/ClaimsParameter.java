package org.rekey.federation.oidc.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
            return root.isObject() && understood(root)
                    ? read(root.path("id_token"), root.path("userinfo"))
                    : Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    /// The parameter that asks for one person and nothing else.
    static String demanding(String subject) {
        return JSON.writeValueAsString(Map.of("id_token", Map.of("sub", Map.of("value", subject))));
    }

    /// Whether a logon can be demanded by what is written there. What is passed over would let somebody in whom the
    /// service has excluded; and `acr` stands in the ID token alone.
    private static boolean understood(JsonNode root) {
        var idToken = root.path("id_token");
        var userinfo = root.path("userinfo");
        return Stream.of(idToken, userinfo).allMatch(member -> isNone(member) || member.isObject())
                && Stream.of(idToken.path("acr"), idToken.path("sub"), userinfo.path("acr"), userinfo.path("sub"))
                        .allMatch(ClaimsParameter::isDemand)
                && !userinfo.path("acr").path("essential").booleanValue(false);
    }

    /// Section 5.5.1: null, or an object.
    private static boolean isDemand(JsonNode claim) {
        var essential = claim.path("essential");
        var value = claim.path("value");
        var values = claim.path("values");
        return isNone(claim)
                || (claim.isObject()
                        && (essential.isMissingNode() || essential.isBoolean())
                        && (value.isMissingNode() || value.isString())
                        && (values.isMissingNode() || isListOfTexts(values)));
    }

    private static boolean isNone(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static boolean isListOfTexts(JsonNode values) {
        return values.isArray() && !values.isEmpty() && values.valueStream().allMatch(JsonNode::isString);
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
        claim.path("values").forEach(one -> found.add(one.stringValue()));
        return List.copyOf(found);
    }
}
