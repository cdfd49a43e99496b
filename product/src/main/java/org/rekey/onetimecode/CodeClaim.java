package org.rekey.onetimecode;

import java.util.List;
import java.util.UUID;
import org.rekey.person.PersonId;

/// Which code is meant by somebody who types one.
///
/// @param targets the hashes of the address that it must have been sent to; any address when empty
record CodeClaim(CodePurpose purpose, UUID flow, PersonId person, List<byte[]> targets) {}
