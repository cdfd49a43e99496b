package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rekey.logon.FlowFixture.CARD;
import static org.rekey.logon.FlowFixture.flow;
import static org.rekey.logon.FlowFixture.proven;
import static org.rekey.logon.FlowFixture.request;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    @ParameterizedTest
    @MethodSource("flows")
    void isSmallEnoughForACookie(Flow flow) {
        assertThat(FlowCodec.encode(flow)).hasSizeLessThan(1200);
    }

    @Test
    void refusesOtherBytes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowCodec.decode("{\"id\":7}".getBytes(StandardCharsets.UTF_8)));
        assertThatIllegalArgumentException().isThrownBy(() -> FlowCodec.decode(new byte[] {1, 2, 3}));
    }
}
