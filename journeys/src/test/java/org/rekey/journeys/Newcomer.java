package org.rekey.journeys;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who comes from a registration office: with a letter in hand, and a link in the mailbox.
///
/// @param code as it is printed
/// @param link the path of the page that the mail leads to
record Newcomer(String email, String code, String link) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/activation/\\S+");
    private static final Pattern DIGITS = Pattern.compile("\\b(\\d{8})\\b");

    static Newcomer at(Demo demo, String language) {
        String email = "noor-" + UUID.randomUUID() + "@example.org";
        HttpResponse<String> answer = demo.send(
                "POST", "/demo/letters", "{\"email\": \"%s\", \"language\": \"%s\"}".formatted(email, language));
        var letter = JsonMapper.shared().readTree(answer.body()).get("letter").asString();
        return new Newcomer(email, Letter.of(Base64.getDecoder().decode(letter)).code(), linkFor(demo, email));
    }

    String username() {
        return email.substring(0, email.indexOf('@'));
    }

    /// The registration code of the key that is being activated.
    String registrationCode(Demo demo) {
        var code = DIGITS.matcher(mail(demo, email, DIGITS));
        return code.find() ? code.group(1) : "";
    }

    /// The link in the mail to that address.
    static String linkFor(Demo demo, String email) {
        var link = LINK.matcher(mail(demo, email, LINK));
        return link.find() ? URI.create(link.group()).getPath() : "";
    }

    private static String mail(Demo demo, String email, Pattern with) {
        return demo.mail(mail -> mail.get("to").asString().equals(email)
                        && with.matcher(mail.get("text").asString()).find())
                .get("text")
                .asString();
    }
}
