package org.rekey.enrolment;

import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.password.Passwords;
import org.rekey.person.PersonId;
import org.rekey.person.Usernames;
import org.springframework.stereotype.Component;

/// Whether a person has something that somebody at a counter could take over: a key, or an account. It is asked by
/// whoever decides that a second officer or some time is needed.
///
/// A key counts in whatever state it is, ended ones too: otherwise one officer alone could suspend or end it first,
/// and nobody would be told.
@Component
public class Stakes {
    private final DigitalKeys keys;
    private final Usernames usernames;
    private final Passwords passwords;
    private final EnrolmentRows rows;

    Stakes(DigitalKeys keys, Usernames usernames, Passwords passwords, EnrolmentRows rows) {
        this.keys = keys;
        this.usernames = usernames;
        this.passwords = passwords;
        this.rows = rows;
    }

    public boolean any(PersonId person) {
        return keys.all(person).stream().anyMatch(key -> key.state() != DigitalKey.State.ENDED)
                || !keys.ended(person).isEmpty()
                || account(person);
    }

    /// The same, and until the transaction has ended nobody else changes a key of this person.
    public boolean anyHeld(PersonId person) {
        return !keys.activeHeld(person).isEmpty() || any(person);
    }

    /// Username and password, unless they were chosen on the way to a first key that has not come yet: who stopped
    /// there gets another letter at once.
    private boolean account(PersonId person) {
        boolean chosen = usernames.of(person).isPresent() || passwords.has(person);
        return chosen && !rows.haveLedToAnAccount(person);
    }
}
