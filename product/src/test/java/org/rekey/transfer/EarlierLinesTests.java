package org.rekey.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EarlierLinesTests {
    @Test
    void knowWhatStoodThereAndNothingElseHoweverManyThereAre() {
        var earlier = new EarlierLines();
        var claims =
                IntStream.range(0, 20_000).mapToObj(number -> "id " + number).toList();
        claims.forEach(claim -> earlier.add(List.of(claim, claim)));

        assertThat(claims).allMatch(earlier::had);
        assertThat(IntStream.range(20_000, 40_000).mapToObj(number -> "id " + number))
                .noneMatch(earlier::had);
    }
}
