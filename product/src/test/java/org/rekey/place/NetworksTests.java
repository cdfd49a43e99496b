package org.rekey.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.person.Language;
import org.rekey.place.Networks.Network;
import org.rekey.settings.CannotStart;
import org.springframework.core.io.ByteArrayResource;

/// Where an address is, by a table of networks.
class NetworksTests {
    private static Networks table(String lines) {
        return NetworkFile.read(new ByteArrayResource(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private static String at(Networks networks, String address) {
        return networks.of(InetAddress.ofLiteral(address)).map(Place::code).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "9.255.255.255, ''",
        "10.0.0.0, :wide",
        "10.1.0.0, BE:Gent",
        "10.1.2.3, NL:",
        "10.1.2.4, BE:Gent",
        "10.1.255.255, BE:Gent",
        "10.2.0.0, :wide",
        "10.255.255.255, FR:Lille",
        "11.0.0.0, ''",
        "255.255.255.255, :end",
        "2001:db8::1, DE:",
        "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, DE:Köln",
        "2001:db9::, ''",
        "::10.1.2.3, ''",
        "::ffff:10.1.2.3, NL:",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, LU:"
    })
    void theSmallestNetworkThatHoldsItDecides(String address, String place) {
        var networks = table("""
                # in any order
                10.1.2.3,NL
                10.0.0.0/8,,wide
                10.1.0.0/16, BE , Gent

                10.255.0.0/16,FR,Lille
                255.255.255.255/32,,end
                2001:db8::/32,DE
                2001:db8:ffff::/48,DE,Köln
                ffff::/16,LU
                """);

        assertThat(at(networks, address)).isEqualTo(place);
    }

    @Test
    void withoutATableNothingIsKnown() {
        assertThat(table("").of(InetAddress.ofLiteral("10.0.0.1"))).isEmpty();
    }

    @RepeatedTest(20)
    void agreesWithLookingAtEveryNetwork(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var all = new LinkedHashMap<Block, Network>();
        for (int i = 0; i < 40; i++) {
            int length = random.nextInt(33);
            var first = new Address(0, random.nextInt(16) * 0x0888_8888L & 0xFFFF_FFFFL).masked(96 + length);
            var block = new Block(true, first, 96 + length);
            all.put(block, new Network(block, new Place("", "place " + i)));
        }
        var networks = new Networks(all.values());

        for (int i = 0; i < 200; i++) {
            var number = random.nextInt(16) * 0x0888_8888L + random.nextInt(3) - 1 & 0xFFFF_FFFFL;
            var address = new Address(0, number);
            var expected = all.values().stream()
                    .filter(one -> address.masked(one.block().prefix())
                            .equals(one.block().first()))
                    .max(Comparator.comparingInt(one -> one.block().prefix()))
                    .map(Network::place);
            assertThat(networks.of(address(number))).isEqualTo(expected);
        }
    }

    private static InetAddress address(long number) {
        return InetAddress.ofLiteral(
                "%d.%d.%d.%d".formatted(number >> 24, number >> 16 & 255, number >> 8 & 255, number & 255));
    }

    @Nested
    class AFile {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "10.0.0.0/33,BE",
                    "10.0.0.1/8,BE",
                    "2001:db8::1/32,BE",
                    "10.0.0.0/x,BE",
                    "example.org,BE",
                    "10.0.0.0/8",
                    "10.0.0.0/8,,",
                    "10.0.0.0/8,be",
                    "10.0.0.0/8,XX",
                    "10.0.0.0/-1,BE",
                    ",BE",
                    "10.0.0.0/8,,a\tb",
                    "1.0.0.0/8,NL"
                })
        void withALineThatCannotBeUnderstoodStopsTheStart(String line) {
            assertThatThrownBy(() -> table("# first\n1.0.0.0/8,FR\n" + line))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("rekey.places.networks, line 3: ");
        }

        @Test
        void inAnotherEncodingStopsTheStart() {
            var latin = new ByteArrayResource("10.0.0.0/8,DE,Köln".getBytes(StandardCharsets.ISO_8859_1));

            assertThatThrownBy(() -> NetworkFile.read(latin))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("UTF-8");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BE:Gent | NL | Gent, België",
                "BE:Gent | FR | Gent, Belgique",
                "NL: | DE | Niederlande",
                ":Network of the administration | EN | Network of the administration",
                "BE:a:b | EN | a:b, Belgium"
            })
    void aPlaceReadsAsItsReadersSay(String code, Language language, String words) {
        assertThat(Place.parse(code).in(language)).isEqualTo(words);
        assertThat(Optional.of(Place.parse(code).code())).contains(code);
    }
}
