package org.rekey.logon;

import java.util.Set;
import java.util.UUID;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.PersonId;

/// What a session is opened with, once a person has proven a key.
///
/// @param flow the logon that opens it; a second session for the same flow is refused by the database
/// @param service for which the person logs on; noted as used by this person with this kind of key
/// @param level what the logon is worth, every ceiling applied
/// @param securityEpoch the person's, as seen when the password was proven
public record NewSession(
        UUID flow,
        PersonId person,
        KeyId key,
        KeyTypeId keyType,
        Level level,
        Set<String> amr,
        ServiceId service,
        int securityEpoch) {}
