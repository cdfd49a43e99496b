package org.rekey.journeys;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A token card as it comes out of a printer.
///
/// @param words all that is on the paper
/// @param codes by number
record PrintedCard(String words, Map<String, String> codes) {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{1,2}) ([B-Z]{6})\\b");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,2}");

    /// @param passphrase what opens the PDF; empty where nothing is needed
    static PrintedCard of(byte[] pdf, String passphrase) {
        var words = Tools.written(pdf, passphrase);
        var codes = new TreeMap<String, String>();
        CODE.matcher(words).results().forEach(found -> codes.put(found.group(1), found.group(2)));
        return new PrintedCard(words, codes);
    }

    /// The code with the number that the label of the field asks for.
    String code(String label) {
        var number = DIGITS.matcher(label);
        if (!number.find()) {
            throw new AssertionError("no number is asked for in: " + label);
        }
        return codes.get(number.group());
    }
}
