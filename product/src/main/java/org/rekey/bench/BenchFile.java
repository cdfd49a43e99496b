package org.rekey.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// A file of made-up people for `import`, always the same: each with a national number, an address of each sort, a
/// username, a password that an LDAP server hashed, and a card.
final class BenchFile {
    private static final String CARD_LETTERS = "BCDFGHJKMNPRSTVWXYZ";
    private static final String[] LANGUAGES = {"nl", "fr", "de", "en"};

    private BenchFile() {}

    static void write(Path file, int people) throws IOException {
        try (var packed = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16);
                var out = new PrintStream(packed, false, StandardCharsets.UTF_8)) {
            var random = new Random(4711);
            for (int number = 0; number < people; number++) {
                out.print(line(number, random));
                out.print('\n');
            }
        }
    }

    private static String line(int number, Random random) {
        return """
                {"type":"person","id":"old-%d","nationalNumber":"%s","names":{"first":"Visitor","last":"Number %d"},\
                "language":"%s","email":{"address":"visitor-%d@mail.example","verified":true},\
                "mobile":"+3247%07d","address":{"lines":["Kerkstraat %d","1000 Brussel"],"country":"BE"},\
                "enrolled":"2019-03-01T09:00:00Z","username":"visitor-%d","password":"{ssha}%s",\
                "keys":[{"type":"token-card","activated":"2019-03-01T09:00:00Z","lastUsed":"2026-09-01",\
                "provenLevel":300,"serial":"B%09d","reuse":"reusable","codes":[%s]}]}""".formatted(
                        number,
                        nationalNumber(number),
                        number,
                        LANGUAGES[number % LANGUAGES.length],
                        number,
                        number % 10_000_000,
                        number % 300 + 1,
                        number,
                        salted(random),
                        number,
                        codes(random));
    }

    /// A different one for each number up to 25 million: 70 years of 336 days with 997 serial numbers.
    static String nationalNumber(int number) {
        int day = number / 997;
        int serial = number % 997 + 1;
        int year = 30 + day / 336 % 70;
        var nine = "%02d%02d%02d%03d".formatted(year, day / 28 % 12 + 1, day % 28 + 1, serial);
        return nine + "%02d".formatted(97 - Long.parseLong(nine) % 97);
    }

    private static String salted(Random random) {
        var digest = new byte[28];
        random.nextBytes(digest);
        return Base64.getEncoder().encodeToString(digest);
    }

    private static String codes(Random random) {
        var codes = new StringBuilder();
        for (int code = 0; code < 24; code++) {
            codes.append(code == 0 ? "\"" : ",\"");
            for (int letter = 0; letter < 6; letter++) {
                codes.append(CARD_LETTERS.charAt(random.nextInt(CARD_LETTERS.length())));
            }
            codes.append('"');
        }
        return codes.toString();
    }
}
