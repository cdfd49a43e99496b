package org.rekey.logon;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.person.PersonId;

/// A person who has logged on in this browser: a row whose cookie is a random id, stored as a hash. It says
/// which key made it, because a key that has ended since gives no further logon.
///
/// @param hash SHA-256 of the cookie, 32 bytes in hexadecimal: the key of the row
/// @param flow the logon that made it; a logon makes one session at most
/// @param level that the logon reached; of the session in use no more than its kind of key is worth now
public record Session(
        String hash,
        UUID flow,
        PersonId person,
        KeyId key,
        KeyTypeId keyType,
        Level level,
        Set<String> amr,
        Instant authenticatedAt,
        Instant endsAt,
        int securityEpoch) {
    Session atMost(Level ceiling) {
        return new Session(
                hash, flow, person, key, keyType, level.atMost(ceiling), amr, authenticatedAt, endsAt, securityEpoch);
    }
}
