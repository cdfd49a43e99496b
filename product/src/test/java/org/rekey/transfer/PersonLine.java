package org.rekey.transfer;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Lines about persons, for tests.
final class PersonLine {
    static final String CODE = "BCDFG";

    private PersonLine() {}

    static String of(String id) {
        return of(id, "");
    }

    /// @param more further members, each with a comma before it
    static String of(String id, String more) {
        return "{\"type\":\"person\",\"id\":\"%s\",\"names\":{\"first\":\"Ann\",\"last\":\"Peeters\"},\"language\":\"nl\"%s}"
                .formatted(id, more);
    }

    static String withCard(int number) {
        return of("old-" + number, """
                ,"username":"user-%d","keys":[{"type":"token-card","provenLevel":300,"serial":"S%06d",\
                "reuse":"reusable","codes":[%s],"lastUsed":"2026-09-01"}]""".formatted(number, number, codes()));
    }

    /// Code of number 1 is BCDFGA, of number 2 BCDFGB, and so on.
    static String codes() {
        return IntStream.range(0, 24)
                .mapToObj(code -> "\"" + CODE + (char) ('A' + code) + "\"")
                .collect(Collectors.joining(","));
    }

    static String people(int from, int to) {
        return IntStream.range(from, to).mapToObj(PersonLine::withCard).collect(Collectors.joining("\n"));
    }
}
