package org.rekey.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who logs on by which name. A name belongs to one person at most, a person has one name at most.
public interface Usernames {
    Optional<PersonId> holder(Username username);

    Optional<Username> of(PersonId person);

    /// Gives the person this name instead of the one they had.
    ///
    /// @return false when it is another person's; nothing was changed
    boolean change(PersonId person, Username username, Instant now);

    /// What to look for in the column `username.hash`: one keyed hash, two while the key rotates.
    List<byte[]> hashes(Username username);
}
