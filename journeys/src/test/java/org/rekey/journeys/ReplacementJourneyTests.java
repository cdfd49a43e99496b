package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Be warned, and change from the token card to another key.
@ExtendWith({Demo.Shared.class, Chromium.Shared.class})
@Tag("J2")
class ReplacementJourneyTests {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{8})\\b");

    static Stream<Way> ways() {
        return Way.pairwise(1);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void changesToTheCodeByEmailAndGoesOnToTheService(Way way, Demo demo, Chromium chromium) {
        Claimed alma = demo.someoneLike("alma");
        try (Visitor visitor = new Visitor(demo, chromium, way)) {
            visitor.goToService("tax")
                    .choose("token-card")
                    .answerWarning("change")
                    .passPassword(alma);
            visitor.passCard(alma);
            assertThat(visitor.text()).contains(alma.email());
            visitor.next();
            visitor.next(); // the recommended key is chosen already
            visitor.passCode(code(demo, alma));

            assertThat(visitor.path()).endsWith("/done");
            visitor.next();

            assertThat(visitor.isAtService()).isTrue();
            assertThat(visitor.claim("acr")).isEqualTo("urn:rekey:level:350");
            assertThat(visitor.actions()).isLessThanOrEqualTo(12);
            Eventually.holds(() -> demo.mailsTo(alma).size() == 3);
            assertThat(Claimed.of(demo, alma.username()).has("token-card")).isFalse();
            refusesTheCard(demo, chromium, way, alma);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void changesToTheMobileAppAndLogsOnWithItAfterTheSession(Way way, Demo demo, Chromium chromium) throws IOException {
        Claimed clara = demo.someoneLike("clara");
        try (Visitor visitor = new Visitor(demo, chromium, way)) {
            visitor.goToService("tax")
                    .choose("token-card")
                    .answerWarning("change")
                    .passPassword(clara);
            visitor.passCard(clara).next();
            visitor.click("label.option:has(input[value=mobile-app])").next();
            if (!visitor.sees("input[name=code]")) {
                visitor.next(); // the page that says to install an app
            }
            String secret = secretInPicture(visitor);
            String used = Tools.totp(secret);
            visitor.passCode(used);
            assertThat(visitor.path()).endsWith("/done");
            visitor.click("main button.quiet, main a.button.quiet");

            assertThat(visitor.path()).startsWith("/logon/");
            visitor.choose("mobile-app").passPassword(clara);
            visitor.passCode(used);
            assertThat(visitor.sees(".error, .notice.stop")).isTrue();
            visitor.passCode(Tools.nextTotp(secret, used));

            assertThat(visitor.isAtService()).isTrue();
            assertThat(visitor.claim("acr")).isEqualTo("urn:rekey:level:400");
        }
    }

    private static void refusesTheCard(Demo demo, Chromium chromium, Way way, Claimed person) {
        try (Visitor later = new Visitor(demo, chromium, way)) {
            later.goToService("tax").choose("token-card").answerWarning("later").passPassword(person);

            assertThat(later.sees("input[name=password]")).isTrue();
            assertThat(later.sees("main .notice.stop a[href='/mykeys']")).isTrue();
        }
    }

    static String code(Demo demo, Claimed person) {
        var text = demo.mail(mail -> mail.get("to").asString().equals(person.email())
                        && CODE.matcher(mail.get("text").asString()).find())
                .get("text")
                .asString();
        var code = CODE.matcher(text);
        if (!code.find()) {
            throw new AssertionError("no code in the mail");
        }
        return code.group(1);
    }

    /// Reads the secret as an app would: from the picture, with a reader that is not ours.
    private static String secretInPicture(Visitor visitor) throws IOException {
        Path picture = Files.createTempFile("qr", ".png");
        visitor.page().locator("svg.qr, .qr svg").first().screenshot(new Locator.ScreenshotOptions().setPath(picture));
        String uri = Tools.barcode(picture);
        Files.delete(picture);
        assertThat(uri).startsWith("otpauth://totp/").contains("algorithm=SHA1", "digits=6", "period=30");
        return uri.replaceFirst(".*[?&]secret=([A-Z2-7]+).*", "$1");
    }
}
