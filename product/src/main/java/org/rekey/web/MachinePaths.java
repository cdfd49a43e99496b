package org.rekey.web;

import java.util.List;

/// Paths at which programs call, not people: no form tokens are asked for and faults are answered as RFC 9457
/// problems. Whoever declares such a bean must refuse what a browser could be made to send.
///
/// @param patterns such as `/demo/*.json`
public record MachinePaths(List<String> patterns) {
    public MachinePaths(String... patterns) {
        this(List.of(patterns));
    }
}
