package org.rekey.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The letters that are printed. All three are made for people who see badly.
public enum Typeface {
    REGULAR("AtkinsonHyperlegibleNext-Regular.ttf"),
    BOLD("AtkinsonHyperlegibleNext-Bold.ttf"),
    /// Letters of one width, for codes.
    CODE("AtkinsonHyperlegibleMono-Bold.ttf");

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    InputStream open() {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file);
    }

    static UncheckedIOException unreadable(IOException cause) {
        return new UncheckedIOException("a page of paper could not be made", cause);
    }
}
