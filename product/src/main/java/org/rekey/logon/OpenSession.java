package org.rekey.logon;

import java.time.Instant;

/// A session of a person as they see it themselves, beside their other ones.
///
/// @param seenAt when it was last used, to the minute
public record OpenSession(Session session, Device device, Instant seenAt) {}
