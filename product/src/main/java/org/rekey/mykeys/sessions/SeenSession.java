package org.rekey.mykeys.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One of a person's sessions as the page shows it.
///
/// @param id the logon that made it
/// @param browser the key of the browser's name, as of the device's
/// @param key the key of the name of the kind of key that opened it
/// @param place roughly where it was opened
/// @param services for which it was used, by name
/// @param here it is the one that looks
public record SeenSession(
        UUID id,
        String browser,
        String platform,
        String key,
        LocalDate openedOn,
        String openedAt,
        Optional<String> place,
        LocalDate seenOn,
        String seenAt,
        List<String> services,
        boolean here) {}
