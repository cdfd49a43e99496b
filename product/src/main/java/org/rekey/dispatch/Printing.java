package org.rekey.dispatch;

import java.time.LocalDate;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.paper.Sheets;
import org.rekey.person.Person;
import org.rekey.person.PersonId;

/// How a kind of key is printed. A bean beside the kind's [KeyType][org.rekey.key.KeyType].
public interface Printing {
    KeyTypeId type();

    /// Draws the secrets of one more key. May cost a tenth of a second, and holds no connection for it.
    Draft draft();

    /// A key that exists in memory alone, until it is bound and printed.
    interface Draft {
        /// Writes the secrets down, hashed, for a key that is on its way. Runs in the caller's transaction.
        ///
        /// @return the number by which the service desk names what is printed
        String bind(PersonId holder, KeyId key);

        /// Prints it on pages of its own.
        ///
        /// @param large once more in large letters
        void print(Sheets sheets, Person holder, LocalDate requested, boolean large);
    }
}
