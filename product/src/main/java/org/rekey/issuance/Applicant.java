package org.rekey.issuance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyId;
import org.rekey.logon.Session;
import org.rekey.person.Person;

/// A person who asks for a key.
///
/// @param logonKey with which the person logged on
/// @param former the key of the kind that is asked for, which would become invalid
record Applicant(Session session, Person person, DigitalKey logonKey, Optional<DigitalKey> former) {
    @Nullable
    KeyId formerId() {
        return former.map(DigitalKey::id).orElse(null);
    }

    /// What the form carries, to be compared when it comes back.
    String formerMark() {
        return former.map(key -> key.id().toString()).orElse("none");
    }
}
