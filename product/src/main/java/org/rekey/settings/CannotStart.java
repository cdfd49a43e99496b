package org.rekey.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The program cannot run as it has been set up. Each line is for the operator: what is wrong, and what to do.
public class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String line) {
        this(line, null);
    }

    public CannotStart(String line, @Nullable Throwable cause) {
        super(line, cause);
    }

    CannotStart(List<String> lines) {
        this(String.join(System.lineSeparator(), lines));
    }
}
