package org.rekey.password;

import org.rekey.person.PersonId;
import org.rekey.person.Usernames;
import org.springframework.stereotype.Component;

/// Who has both username and password. Whoever came with an eID alone has neither, and no use for a key whose code
/// is asked after them.
@Component
public class Accounts {
    private final Usernames usernames;
    private final Passwords passwords;

    Accounts(Usernames usernames, Passwords passwords) {
        this.usernames = usernames;
        this.passwords = passwords;
    }

    public boolean has(PersonId person) {
        return usernames.of(person).isPresent() && passwords.has(person);
    }
}
