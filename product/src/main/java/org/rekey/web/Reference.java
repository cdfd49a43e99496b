package org.rekey.web;

import org.rekey.vault.Randomness;

/// The number that a page of error and its log line share, as a person can read it out on the phone: eight
/// letters and digits that are not taken for one another, `7KQX-3MZD`.
record Reference(String value) {
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";

    static Reference drawn(Randomness random) {
        var drawn = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            drawn.append(LETTERS.charAt(random.below(LETTERS.length())));
        }
        return new Reference(drawn.insert(4, '-').toString());
    }
}
