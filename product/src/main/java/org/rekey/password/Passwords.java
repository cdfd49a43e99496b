package org.rekey.password;

import java.time.Instant;
import java.util.Optional;
import org.rekey.person.PersonId;
import org.rekey.person.Username;

/// The passwords of persons.
public interface Passwords {
    /// Whether the password is the claimant's. Costs one slow hash for every claimant, known or not, and waits on
    /// the hashing pool.
    ///
    /// @throws HashingBusy when too many wait already; nothing was checked
    boolean check(Claimant claimant, Presented password, Lane lane, Instant now);

    /// Hashes a right password anew if its stored hash is of an older making: once nothing else can be wrong with a
    /// logon, lest the time that it takes tells that the password was right.
    void renew(Claimant claimant, Presented right, Lane lane);

    /// Whether the password is this person's: for confirmation within a session.
    boolean check(PersonId person, Presented password, Instant now);

    /// Whether the person has a password at all: whoever came with an eID alone has none.
    boolean has(PersonId person);

    /// What speaks against this password for a person who has, or is about to take, this username. Nothing is
    /// stored.
    Optional<Weakness> weakness(PersonId person, Optional<Username> username, Presented password);

    /// Gives the person this password, raises the security epoch, and publishes [PasswordChanged].
    ///
    /// @return what speaks against it; empty when it was stored
    Optional<Weakness> change(PersonId person, Presented password, Instant now);

    /// Takes over a hash that was made elsewhere: `{bcrypt}`, `{pbkdf2}`, `{argon2}` or `{ssha}` before it. It is
    /// replaced at the first good logon; a fast one (`{ssha}`) is wrapped in Argon2id at once.
    ///
    /// @throws IllegalArgumentException when the scheme is not known
    void bring(PersonId person, String foreign, Instant now);

    /// Makes a password void that was chosen since a moment, because somebody else may have chosen it. The person
    /// needs another one before the next logon. Runs in the caller's transaction.
    ///
    /// @return whether it was void from now on
    boolean voidIfChangedSince(PersonId person, Instant moment, Instant now);
}
