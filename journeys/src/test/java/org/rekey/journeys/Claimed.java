package org.rekey.journeys;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Somebody of the demo, with what they know and have.
record Claimed(JsonNode json) {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,2}");

    static Claimed of(Demo demo, String username) {
        return new Claimed(demo.people().stream()
                .filter(person -> person.get("username").asString().equals(username))
                .findFirst()
                .orElseThrow());
    }

    String username() {
        return json.get("username").asString();
    }

    String password() {
        return json.get("password").asString();
    }

    String email() {
        return json.get("email").asString();
    }

    /// The code of the card with the number that the label of the field asks for.
    String cardCode(String label) {
        var number = DIGITS.matcher(label);
        if (!number.find()) {
            throw new AssertionError("no number is asked for in: " + label);
        }
        return key("token-card").get("codes").get(number.group()).asString();
    }

    String appSecret() {
        return key("mobile-app").get("secret").asString();
    }

    boolean has(String type) {
        return json.get("keys")
                .valueStream()
                .anyMatch(key -> key.get("type").asString().equals(type));
    }

    private JsonNode key(String type) {
        return json.get("keys")
                .valueStream()
                .filter(key -> key.get("type").asString().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError(username() + " has no " + type.toLowerCase(Locale.ROOT)));
    }
}
