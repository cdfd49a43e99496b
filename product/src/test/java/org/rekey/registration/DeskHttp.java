package org.rekey.registration;

import java.time.InstantSource;
import java.util.UUID;
import org.rekey.logon.Sessions;
import org.rekey.mykeys.OverHttp;
import org.rekey.office.Office.Particulars;
import org.rekey.office.Officers;
import org.rekey.office.Offices;
import org.rekey.office.Role;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/// Offices with officers, in the same program as the tests of My digital keys.
abstract class DeskHttp extends OverHttp {
    @Autowired
    Offices offices;

    @Autowired
    Officers officers;

    @Autowired
    Sessions sessions;

    OfficeId office() {
        return offices.open(new Particulars("Office " + UUID.randomUUID(), "Markt 1", "+32 9 999 00 01"), now());
    }

    PersonId officer(OfficeId office, Role... roles) {
        var person = Counter.person(people);
        for (var role : roles) {
            officers.give(office, person, role, now());
        }
        return person;
    }

    Counter at(PersonId person, int level) throws Exception {
        return Counter.of(person, level, port, sessions, keys, services, people);
    }

    static java.time.Instant now() {
        return InstantSource.system().instant();
    }
}
