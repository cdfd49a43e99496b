package org.rekey.phaseout;

import java.time.LocalDate;
import org.rekey.key.Level;

/// A step on the way out: from a day on, a logon with the key is worth less, so that the services that ask for
/// more are lost first.
public record Narrowing(LocalDate from, Level level) {}
