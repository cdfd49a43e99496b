package org.rekey.onetimecode;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyId;
import org.rekey.person.Contact;
import org.rekey.person.PersonId;

/// Which code is meant by somebody who types one.
///
/// @param to the address that it must have been sent to; any of the person's when null
/// @param key the key that must be active for the code to be worth anything, if it is one of a key
public record CodeClaim(
        CodePurpose purpose,
        UUID flow,
        PersonId person,
        @Nullable Contact to,
        @Nullable KeyId key) {

    public CodeClaim(CodePurpose purpose, UUID flow, PersonId person) {
        this(purpose, flow, person, null, null);
    }

    public CodeClaim sentTo(Contact address) {
        return new CodeClaim(purpose, flow, person, address, key);
    }

    public CodeClaim of(KeyId active) {
        return new CodeClaim(purpose, flow, person, to, active);
    }
}
