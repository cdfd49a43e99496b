package org.rekey.keys.tokencard;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rekey.key.Submission;
import org.rekey.vault.Randomness;

/// A code of a card: six letters. Its `toString` hides it.
///
/// New codes are drawn from 19 capitals that nobody mistakes for another and that make no words, so a code holds
/// 25.4 bits (NIST SP 800-63B-4 section 3.1.2.1 asks for 20). Codes of cards brought from elsewhere may hold any
/// letter.
record CardCode(String letters) {
    /// How many codes are on a card.
    static final int ON_A_CARD = 24;

    static final int LENGTH = 6;
    static final String ALPHABET = "BCDFGHJKMNPRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[A-Z]{" + LENGTH + "}");

    CardCode {
        if (!FORM.matcher(letters).matches()) {
            throw new IllegalArgumentException("the code of a card has six letters");
        }
    }

    /// The code in what a person typed, if it could be one. Capitals or small letters, spaces between: all are fine.
    static Optional<CardCode> in(Submission answer) {
        var letters = answer.compact().toUpperCase(Locale.ROOT);
        return FORM.matcher(letters).matches() ? Optional.of(new CardCode(letters)) : Optional.empty();
    }

    /// The codes of a new card, all different.
    static List<CardCode> draw(Randomness random) {
        Set<CardCode> codes = new LinkedHashSet<>();
        while (codes.size() < ON_A_CARD) {
            var letters = new StringBuilder(LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                letters.append(ALPHABET.charAt(random.below(ALPHABET.length())));
            }
            codes.add(new CardCode(letters.toString()));
        }
        return List.copyOf(codes);
    }

    /// What is hashed: the number goes in with the letters, so that equal codes on one card have unequal tags.
    byte[] under(int number) {
        return (number + ":" + letters).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "CardCode[hidden]";
    }
}
