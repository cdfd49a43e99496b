package org.rekey.console;

import java.util.UUID;

/// An operator, as the page shows them.
public record ListedOperator(UUID id, String name) {}
