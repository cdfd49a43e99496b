package org.rekey.logon;

import org.jspecify.annotations.Nullable;
import org.rekey.onlineservice.ServiceId;

/// The way from a logon that is over back to the online service that it was for.
///
/// @param origin of the service, as it asked for the logon; null for pages of our own
public record WayBack(ServiceId service, @Nullable String origin) {}
