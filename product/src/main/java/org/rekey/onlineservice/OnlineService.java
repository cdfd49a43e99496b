package org.rekey.onlineservice;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.person.Language;

/// An application that relies on Rekey to log people on (OpenID Connect: relying party).
///
/// @param clientId how the service knows itself (RFC 6749 section 2.2)
/// @param names what people read, in every language
/// @param minimum the level below which nobody enters
/// @param accepts the kinds of key that may be used, whatever their level
/// @param contact whom to write to when something is wrong with the service; never shown to people
public record OnlineService(
        ServiceId id,
        String clientId,
        Map<Language, String> names,
        ServiceGroup group,
        Level minimum,
        Set<KeyTypeId> accepts,
        String contact,
        OidcSettings oidc) {

    /// My digital keys, which is a service like any other.
    public static final String MY_DIGITAL_KEYS = "mykeys";

    /// The desk of registration offices.
    public static final String DESK = "desk";

    /// The operators' pages.
    public static final String CONSOLE = "console";

    /// Those that are there without being written down.
    static final Set<String> BUILT_IN = Set.of(MY_DIGITAL_KEYS, DESK, CONSOLE);

    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9._~-]{1,64}");

    public OnlineService {
        if (!CLIENT_ID.matcher(clientId).matches()) {
            throw new IllegalArgumentException("a client id has 1 to 64 letters, digits, dots and hyphens");
        }
        for (var language : Language.values()) {
            if (names.getOrDefault(language, "").isBlank()) {
                throw new IllegalArgumentException("no name in " + language.tag());
            }
        }
        names = Map.copyOf(new EnumMap<>(names));
        accepts = Set.copyOf(accepts);
    }

    /// The same service under another number.
    OnlineService as(ServiceId other) {
        return new OnlineService(other, clientId, names, group, minimum, accepts, contact, oidc);
    }

    public String name(Language language) {
        return Objects.requireNonNull(names.get(language));
    }

    /// Whether a kind of key opens this service, given what a logon with it is worth now.
    public boolean takes(KeyTypeId type, Level worth) {
        return accepts.contains(type) && worth.suffices(minimum);
    }
}
