package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rekey.logon.FlowFixture.CARD;
import static org.rekey.logon.FlowFixture.flow;
import static org.rekey.logon.FlowFixture.proven;
import static org.rekey.logon.FlowFixture.request;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rekey.key.Level;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.Language;

class FlowCodecTests {
    static List<Flow> flows() {
        return List.of(
                flow(),
                new Flow(flow().id(), request("jan"), FlowFixture.NOW, FlowFixture.NOW, flow().state()),
                flow(new FlowState.AwaitingPassword(CARD, Aim.CHANGE)),
                flow(new FlowState.AwaitingCode(CARD, Aim.SERVICE, proven(CARD))),
                flow(new FlowState.Complete(CARD, Aim.CHANGE)));
    }

    @ParameterizedTest
    @MethodSource("flows")
    void readsBackWhatItWrote(Flow flow) {
        assertThat(FlowCodec.decode(FlowCodec.encode(flow))).isEqualTo(flow);
    }

    @Test
    void theLongestFlowFitsIntoACookie() {
        var random = new Random(1);
        String parked = random.ints(2_000, 0, 64)
                .mapToObj(digit ->
                        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".substring(digit, digit + 1))
                .collect(Collectors.joining());
        var asked = new LogonRequest(
                new ServiceId(7),
                new Level(300),
                "é".repeat(128),
                Language.FR,
                "/oauth2/authorize?logon={flow}",
                "https://a.rather.long.name.of.a.service.example.org:8443",
                parked,
                FlowFixture.NOW);
        var state = new FlowState.AwaitingCode(CARD, Aim.CHANGE, proven(CARD));
        var flow = new Flow(flow().id(), asked, FlowFixture.NOW, FlowFixture.NOW, state);

        assertThat(FlowCodec.encode(flow)).hasSizeLessThan(2_500);
        assertThat(FlowCodec.decode(FlowCodec.encode(flow))).isEqualTo(flow);
    }

    @Test
    void refusesOtherBytes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowCodec.decode("{\"id\":7}".getBytes(StandardCharsets.UTF_8)));
        assertThatIllegalArgumentException().isThrownBy(() -> FlowCodec.decode(new byte[] {1, 2, 3}));
    }
}
