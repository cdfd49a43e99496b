package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rekey.logon.FlowFixture.CARD;
import static org.rekey.logon.FlowFixture.flow;
import static org.rekey.logon.FlowFixture.proven;
import static org.rekey.logon.FlowFixture.request;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rekey.key.DigitalKey;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.Language;
import org.rekey.vault.Sha256;

class FlowCodecTests {
    static List<Flow> flows() {
        return List.of(
                flow(),
                new Flow(flow().id(), request("jan"), FlowFixture.NOW, FlowFixture.NOW, flow().state(), null, 3),
                flow().answered(FlowFixture.NOW),
                flow(new FlowState.AwaitingPassword(CARD, Aim.CHANGE)),
                flow(new FlowState.AwaitingCode(CARD, Aim.SERVICE, proven(CARD))),
                flow(new FlowState.AwaitingCode(CARD, Aim.SERVICE, provenWithAll())),
                flow(new FlowState.Away(CARD, Aim.SERVICE)),
                flow(new FlowState.Complete(CARD, Aim.CHANGE)));
    }

    /// With whatever a key may lack.
    private static Proven provenWithAll() {
        var bare = FlowFixture.key(CARD);
        var key = new DigitalKey(
                bare.id(),
                bare.holder(),
                bare.type(),
                DigitalKey.State.COMING,
                FlowFixture.NOW.plusNanos(123_456_789),
                LocalDate.of(2023, 11, 6),
                "Omas Karte – die grüne",
                new Lineage(bare.id(), new Level(200), FlowFixture.NOW.plusSeconds(7)));
        return new Proven(bare.holder(), NameMark.of(new byte[16]), FlowFixture.NOW, 3, key, List.of());
    }

    @ParameterizedTest
    @MethodSource("flows")
    void readsBackWhatItWrote(Flow flow) {
        assertThat(FlowCodec.decode(FlowCodec.encode(flow))).isEqualTo(flow);
    }

    /// The seal adds 41 bytes, base64 a third; 4,040 characters is the most that a cookie bears.
    @Test
    void theLongestFlowFitsIntoACookie() {
        var random = new Random(1);
        String parked = random.ints(3 * 1024, 0, 64)
                .mapToObj(digit ->
                        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".substring(digit, digit + 1))
                .collect(Collectors.joining());
        var asked = new LogonRequest(
                new ServiceId(7),
                new Level(300),
                parked.substring(100, 228),
                Language.FR,
                "/oauth2/authorize?logon={flow}",
                "https://a.rather.long.name.of.a.service.example.org:8443",
                parked,
                FlowFixture.NOW);
        var begun =
                new Flow(UUID.randomUUID(), asked, FlowFixture.NOW, FlowFixture.NOW, new FlowState.Choosing(), null, 3);
        var proven = new Flow(
                begun.id(),
                asked,
                FlowFixture.NOW,
                FlowFixture.NOW.plusMillis(123_456),
                new FlowState.AwaitingCode(CARD, Aim.CHANGE, proven(CARD)),
                FlowFixture.NOW.plusMillis(234_567),
                12);

        assertThat(FlowCodec.encode(begun)).hasSizeLessThan(Flows.LONGEST);
        assertThat((FlowCodec.encode(proven).length + 41) * 4 / 3 + 4).isLessThan(4_040);
        assertThat(FlowCodec.decode(FlowCodec.encode(proven))).isEqualTo(proven);
    }

    /// When this fails, the form has changed: its numbers have to change too, and with them these digits. What is in
    /// the cookies of browsers is of the former form.
    @Test
    void aFormKeepsItsNumber() {
        var flow = flow(new FlowState.AwaitingCode(CARD, Aim.SERVICE, provenWithAll()));

        assertThat(HexFormat.of().formatHex(Sha256.of(HexFormat.of().formatHex(FlowCodec.encode(flow)))))
                .isEqualTo("634e777a777febb79a46bce5169fe96936d732ab1de59795eedb13f561336e4a");
    }

    @Test
    void refusesOtherBytes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowCodec.decode("{\"id\":7}".getBytes(StandardCharsets.UTF_8)));
        assertThatIllegalArgumentException().isThrownBy(() -> FlowCodec.decode(new byte[] {1, 2, 3}));
    }

    @Test
    void refusesWhatAnotherVersionWroteUnderTheSameNumber() {
        var bytes = FlowCodec.encode(flow());
        Arrays.fill(bytes, bytes.length - 40, bytes.length, (byte) 0x7f);

        assertThatIllegalArgumentException().isThrownBy(() -> FlowCodec.decode(bytes));
    }
}
