package org.rekey.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// The static files that follow from a theme: a sheet `theme.css` that overrides tokens, and the logo. A colour
/// that people could not read stops the program at start (WCAG 2.2, 1.4.3: contrast of at least 4.5).
final class ThemeFiles {
    private static final double LEAST = 4.5;
    private static final Colour LIGHT_PAPER = Colour.parse("#f8f7f3");
    private static final Colour DARK_SHEET = Colour.parse("#192132");

    private ThemeFiles() {}

    static Map<String, byte[]> of(Theme theme) {
        Map<String, byte[]> files = new TreeMap<>();
        String sheet = sheet(theme.colours());
        if (!sheet.isEmpty()) {
            files.put("theme.css", sheet.getBytes(StandardCharsets.UTF_8));
        }
        if (theme.logo() != null) {
            files.put(logoName(theme.logo()), read(theme.logo()));
        }
        return files;
    }

    static String logoName(Path logo) {
        String name = logo.toString();
        if (name.endsWith(".svg")) {
            return "logo.svg";
        }
        if (name.endsWith(".png")) {
            return "logo.png";
        }
        throw new IllegalArgumentException("rekey.theme.logo is an svg or png file, not " + name);
    }

    private static String sheet(Theme.Colours colours) {
        var sheet = new StringBuilder();
        if (colours.light() != null) {
            Colour key = Colour.parse(colours.light());
            sheet.append(":root {")
                    .append(tokens(key, LIGHT_PAPER, Colour.BLACK, Colour.WHITE))
                    .append("}\n");
        }
        if (colours.dark() != null) {
            Colour key = Colour.parse(colours.dark());
            sheet.append("@media (prefers-color-scheme: dark) { :root {")
                    .append(tokens(key, DARK_SHEET, Colour.WHITE, DARK_SHEET))
                    .append("} }\n");
        }
        return sheet.toString();
    }

    private static String tokens(Colour key, Colour ground, Colour stronger, Colour tintGround) {
        Colour strong = key.with(0.35, stronger);
        Colour tint = tintGround.with(0.13, key);
        Colour words = Colour.WHITE.contrast(key) >= Colour.BLACK.contrast(key) ? Colour.WHITE : Colour.BLACK;
        readable(key, ground);
        readable(strong, tint);
        readable(words, key);
        return " --key: %s; --key-dark: %s; --key-tint: %s; --on-key: %s; ".formatted(key, strong, tint, words);
    }

    private static void readable(Colour words, Colour ground) {
        double contrast = words.contrast(ground);
        if (contrast < LEAST) {
            throw new IllegalArgumentException("rekey.theme.colours: %s on %s has a contrast of %.1f, people need %.1f"
                    .formatted(words, ground, contrast, LEAST));
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("rekey.theme.logo cannot be read", unreadable);
        }
    }
}
