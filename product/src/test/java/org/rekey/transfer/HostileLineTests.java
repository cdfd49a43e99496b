package org.rekey.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rekey.document.DocumentRefused;
import org.rekey.document.Node;

/// Lines that somebody made to do harm. No database: they are refused before it is asked.
class HostileLineTests {
    @Test
    void readsPastALineOfAGigabyteAndKeepsNoneOfIt() throws IOException {
        var long1 = new Repeated('x', 1L << 30);
        var file = new SequenceInputStream(
                long1, new java.io.ByteArrayInputStream("\n{}\nlast".getBytes(StandardCharsets.US_ASCII)));
        long before = used();

        var lines = read(file);

        assertThat(lines.get(0)).isInstanceOf(Line.TooLong.class);
        assertThat(lines).extracting(Line::number).containsExactly(1L, 2L, 3L);
        assertThat(used() - before).isLessThan(100L << 20);
    }

    @Test
    void takesALineOfTheGreatestLengthAndNoLongerOne() throws IOException {
        var file = new SequenceInputStream(
                new SequenceInputStream(new Repeated(' ', Lines.LONGEST), new Repeated('\n', 1)),
                new Repeated(' ', Lines.LONGEST + 1L));

        var lines = read(file);

        assertThat(lines.get(0)).isInstanceOf(Line.Text.class);
        assertThat(lines.get(1)).isInstanceOf(Line.TooLong.class);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            {"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}} | line: is nested deeper than 8 levels
            {"a":1,"a":2}                 | line: has a name twice
            {"a":"\\u0000"}               | line: has the character NUL
            {"a":1} {"b":2}               | line: has something behind the JSON object
            [1]                           | line: is not a JSON object
            {"a":[null]}                  | line: has null in a list
            {"a":                         | line: is not JSON, at column 6
            {"a":1e99999999999999999999999999999999999} | line: is not JSON, at column 45
            """)
    void saysWhatIsWrongWithoutQuotingIt(String line, String reason) {
        assertThat(refusal(line.getBytes(StandardCharsets.UTF_8))).startsWith(reason.split(",")[0]);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThat(refusal(new byte[] {'{', '"', (byte) 0xc0, (byte) 0x80, '"', '}'}))
                .isEqualTo("line: is not UTF-8");
    }

    private static String refusal(byte[] line) {
        try {
            Node.json("line", line);
            return "";
        } catch (DocumentRefused refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static List<Line> read(InputStream file) throws IOException {
        var all = new ArrayList<Line>();
        try (var lines = Lines.of(file)) {
            for (var chunk = lines.next(); chunk != null; chunk = lines.next()) {
                all.addAll(chunk.lines());
            }
        }
        return all;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// One character, again and again.
    private static final class Repeated extends InputStream {
        private final char character;
        private long left;

        Repeated(char character, long times) {
            this.character = character;
            this.left = times;
        }

        @Override
        public int read() {
            return left-- > 0 ? character : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            java.util.Arrays.fill(into, from, from + count, (byte) character);
            left -= count;
            return count;
        }
    }
}
