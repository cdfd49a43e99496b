package org.rekey.keys.tokencard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.document.DocumentRefused;
import org.rekey.document.Node;
import org.rekey.password.SlowHashFixture;
import org.rekey.vault.Randomness;
import org.rekey.vault.TestVault;

/// Cards of which another system kept digests.
class ForeignDigestsTests {
    private final SlowHashFixture hash = new SlowHashFixture(TestVault.make());
    private final CardHashing hashing = new CardHashing(hash.hash(), new Randomness());

    @ParameterizedTest
    @ValueSource(strings = {"sha-1;code-salt;", "sha-256;salt-code;c2FsdA==", "sha-512;code-salt;c2FsdA=="})
    void theCodeIsRightAndMadeSlowWhenItIsUsed(String way) {
        var tags = hashing.over(ForeignDigests.in(said(way)));

        assertThat(hashing.matches(tags, 3, code(3))).isTrue();
        assertThat(hashing.matches(tags, 4, code(3))).isFalse();
        assertThat(hashing.knows(tags.scheme())).isTrue();
        assertThat(hash.slow()).isZero();
        var renewed = hashing.renewed(tags, 3, code(3));
        assertThat(hash.slow()).isEqualTo(1);
        assertThat(hashing.matches(renewed, 3, code(3))).isTrue();
    }

    @Test
    void refusesOtherWays() {
        assertThatThrownBy(
                        () -> ForeignDigests.in(said("sha-256;code-salt;").with(java.util.Map.of("algorithm", "md5"))))
                .isInstanceOf(DocumentRefused.class);
    }

    private static CardCode code(int number) {
        return new CardCode("BCDFG" + (char) ('A' + number));
    }

    private static Node said(String way) {
        var parts = way.split(";", -1);
        var values = IntStream.rangeClosed(1, 24)
                .mapToObj(number -> ForeignDigests.digest(way, code(number).letters()))
                .map(digest -> "\"" + Base64.getEncoder().encodeToString(digest) + "\"")
                .collect(Collectors.joining(","));
        var json = """
                {"algorithm":"%s","order":"%s","salt":"%s","values":[%s]}""".formatted(parts[0], parts[1], parts[2].isEmpty() ? "" : parts[2], values);
        return Node.json("digests", json.replace("\"salt\":\"\",", "").getBytes(StandardCharsets.UTF_8));
    }
}
