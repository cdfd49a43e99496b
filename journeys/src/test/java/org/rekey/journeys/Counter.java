package org.rekey.journeys;

import java.util.concurrent.ThreadLocalRandom;

/// What happens at the counter of a registration office.
final class Counter {
    private Counter() {}

    /// A BIS number that is most likely nobody's, of somebody born in 1985.
    static String number() {
        var random = ThreadLocalRandom.current();
        long nine = 850_000_000L
                + random.nextInt(41, 53) * 100_000L
                + random.nextInt(1, 29) * 1_000L
                + random.nextInt(1_000);
        return "%09d%02d".formatted(nine, 97 - nine % 97);
    }

    /// The date of birth that such a number tells.
    static String born(String number) {
        return "%s/%02d/1985".formatted(number.substring(4, 6), Integer.parseInt(number, 2, 4, 10) - 40);
    }

    /// Looks somebody up, typed as people read it aloud.
    static Visitor lookUp(Visitor officer, String number) {
        return officer.fill("number", number.replaceFirst("(..)(..)(..)(...)(..)", "$1.$2.$3-$4.$5"))
                .next();
    }

    /// Fills in what is asked of somebody with a passport, the names apart.
    static Visitor passport(Visitor officer, String email) {
        return officer.pick("documentType", "passport")
                .fill("documentNumber", "CZ 1234567")
                .pick("documentCountry", "CZ")
                .fill("email", email)
                .tick("checked")
                .tick("consent");
    }
}
