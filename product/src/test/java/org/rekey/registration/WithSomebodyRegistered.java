package org.rekey.registration;

import org.junit.jupiter.api.BeforeEach;
import org.rekey.office.Role;
import org.rekey.person.NationalNumber;
import org.rekey.person.OfficeId;
import org.rekey.person.PersonId;

/// An officer who registers and supports has registered somebody, and looks at them.
abstract class WithSomebodyRegistered extends DeskHttp {
    OfficeId office;
    Counter officer;
    String number;
    PersonId person;
    String look;

    @BeforeEach
    void somebodyOfTheOffice() throws Exception {
        office = office();
        officer = at(officer(office, Role.REGISTER, Role.SUPPORT), 400);
        number = number();
        look = look(officer, office, number);
        register(officer, look, "confirm", mail());
        person = people.ofNationalNumber(new NationalNumber(number)).orElseThrow();
        postbag.empty();
    }
}
