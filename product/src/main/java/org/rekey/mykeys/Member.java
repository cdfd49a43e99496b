package org.rekey.mykeys;

import org.rekey.logon.Session;
import org.rekey.person.Person;
import org.rekey.person.PersonId;

/// Somebody who is logged on to My digital keys. Controllers get it as an argument; whoever is not logged on is
/// led to the main logon screen and back to the page that was asked for.
public record Member(Session session, Person person) {
    public PersonId id() {
        return person.id();
    }
}
