package org.rekey.logon;

import java.util.Optional;
import org.rekey.password.Presented;
import org.rekey.person.Username;

/// A username and a password as they were typed.
///
/// @param username empty when what was typed cannot be one: nobody has it, and it costs the same
record Credentials(Optional<Username> username, Presented password) {
    static Credentials typed(String username, String password) {
        return new Credentials(Username.parse(username), new Presented(password));
    }

    /// The name by which failures are counted.
    String name() {
        return username.map(Username::value).orElse("");
    }
}
