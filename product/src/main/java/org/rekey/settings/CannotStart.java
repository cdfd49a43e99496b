package org.rekey.settings;

import java.util.List;

/// The program cannot run as it has been set up. Each line is for the operator: what is wrong, and what to do.
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String line) {
        super(line);
    }

    CannotStart(List<String> lines) {
        super(String.join(System.lineSeparator(), lines));
    }
}
