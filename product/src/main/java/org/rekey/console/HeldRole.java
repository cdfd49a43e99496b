package org.rekey.console;

import java.util.UUID;

/// A role of somebody at an office, as the page shows it.
///
/// @param role as it is sent back by a form
public record HeldRole(UUID person, String name, String role, String words) {}
