package org.rekey.onetimecode;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyId;
import org.rekey.person.Contact;
import org.rekey.person.PersonId;

/// Which code is meant by somebody who types one. A flow has one code at a time, whichever key it belongs to: it is
/// the address that keeps a code by e-mail from opening a key that is a telephone.
///
/// @param to the address that it must have been sent to
/// @param key the key that must be active for the code to be worth anything, if it is one of a key
public record CodeClaim(
        CodePurpose purpose,
        UUID flow,
        PersonId person,
        Contact to,
        @Nullable KeyId key) {

    public CodeClaim(CodePurpose purpose, UUID flow, PersonId person, Contact to) {
        this(purpose, flow, person, to, null);
    }

    public CodeClaim of(KeyId active) {
        return new CodeClaim(purpose, flow, person, to, active);
    }
}
