package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Activate the code by SMS and log on with it. The demo hands text messages and mails to servers that are not ours.
@ExtendWith(Chromium.Shared.class)
class SmsJourneyTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CODE = Pattern.compile("^(\\d{8}) ");
    private static final int SMPP = RunningProgram.freePort();
    private static final int SMTP = RunningProgram.freePort();
    private static final Scratch DATA = new Scratch("sms");
    private static OtherServer operator;
    private static OtherServer mail;
    private static Demo demo;

    /// Two of them: each way costs half a minute, and the pages are looked at elsewhere too.
    static Stream<Way> ways() {
        return Way.FULL ? Way.all() : Way.pairwise(1).limit(2);
    }

    @BeforeAll
    static void startServersOfOthers() {
        operator = OtherServer.operator(SMPP);
        mail = OtherServer.mail(SMTP);
        demo = Demo.start(DATA, Map.of(), "--smtp", Integer.toString(SMTP), "--smpp", Integer.toString(SMPP));
    }

    @AfterAll
    static void stop() {
        operator.close();
        mail.close();
        demo.close();
        DATA.close();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void activatesTheCodeBySmsAndLogsOnWithItWhereLevel400IsAsked(Way way, Chromium chromium) {
        Claimed hugo = demo.someoneLike("hugo");
        var number = "+3247%07d".formatted(1_000_000 + Math.floorMod(way.hashCode(), 8_999_999));
        try (Visitor visitor = new Visitor(demo, chromium, way)) {
            // the link to the operator is made while the program is ready already
            Eventually.holds(() -> visitor.goTo("/mykeys").sees("a[href$='/sms-code']"));
            visitor.choose("mobile-app").passPassword(hugo);
            visitor.passCode(Tools.totp(hugo.appSecret()));
            visitor.click("main a[href$='/email']").next();
            visitor.click("label.option:has(input[value=sms-code])").next();
            visitor.fill("prepared", "0" + number.substring(3)).next();
            visitor.passCode(code(number, 1));

            assertThat(visitor.path()).endsWith("/done");
        }
        assertThat(demo.json("/demo/people.json").toString()).contains("sms-code");
        Eventually.holds(() -> mail.lines().anyMatch(line -> line.equals("To: " + hugo.email())));
        assertThat(mail.lines()).contains("Auto-Submitted: auto-generated");

        try (Visitor visitor = new Visitor(demo, chromium, way)) {
            visitor.goToService("health").choose("sms-code").passPassword(hugo);
            visitor.passCode(code(number, 2));

            assertThat(visitor.isAtService()).isTrue();
            assertThat(visitor.claim("acr")).isEqualTo("urn:rekey:level:400");
        }
        Eventually.holds(() -> said().filter(line -> line.has("status")).count() >= 2);
        assertThat(said().filter(line -> line.has("status")))
                .allSatisfy(receipt -> assertThat(receipt.get("status").asInt()).isZero());
    }

    /// The code of the latest of so many messages that this telephone got.
    private static String code(String number, int messages) {
        Eventually.holds(() -> received(number).size() == messages);
        JsonNode latest = received(number).getLast();
        assertThat(latest.get("from").asString()).isEqualTo("Rekey");
        assertThat(latest.get("alphabet").asInt()).isZero();
        var code = CODE.matcher(latest.get("text").asString());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static List<JsonNode> received(String number) {
        return said().filter(line -> line.has("to") && line.get("to").asString().equals(number))
                .toList();
    }

    private static Stream<JsonNode> said() {
        return operator.lines().filter(line -> line.startsWith("{")).map(JSON::readTree);
    }
}
