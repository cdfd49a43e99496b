package org.rekey.password;

import java.time.Instant;
import java.util.Optional;
import org.rekey.person.Language;
import org.rekey.person.PersonId;

/// Whoever typed a username, before the password is known to be right (NIST SP 800-63B-4: claimant). For an unknown
/// name all is empty, and everything that follows costs the same.
///
/// @param person whose username it is
/// @param stored the stored hash of the password, opaque
/// @param waitingUntil nothing is to be checked before: too many failures for this name or from this address
/// @param failed whether there are failures to forget after a right password
public record Claimant(
        Optional<PersonId> person,
        Optional<String> stored,
        Optional<Language> language,
        int securityEpoch,
        int keysActive,
        Optional<Instant> waitingUntil,
        boolean failed) {
    @Override
    public String toString() {
        return "Claimant[" + person.map(PersonId::toString).orElse("unknown") + "]";
    }
}
