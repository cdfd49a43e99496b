package org.rekey.web;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// A colour of the screen (sRGB), which knows how well it reads on another.
record Colour(int red, int green, int blue) {
    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);
    private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");

    static Colour parse(String hash) {
        if (!FORM.matcher(hash).matches()) {
            throw new IllegalArgumentException("a colour is written like #0d5c63, not " + hash);
        }
        int bits = HexFormat.fromHexDigits(hash, 1, 7);
        return new Colour(bits >> 16, bits >> 8 & 255, bits & 255);
    }

    /// Mixed with so much, 0 to 1, of another.
    Colour with(double share, Colour other) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    /// Contrast ratio, 1 to 21 (WCAG 2.2).
    double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int mixed(int one, int two, double share) {
        return (int) Math.round(one * (1 - share) + two * share);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
