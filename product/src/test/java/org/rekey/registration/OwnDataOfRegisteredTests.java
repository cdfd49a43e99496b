package org.rekey.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.key.KeyEnding;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.office.Role;
import org.rekey.person.ErasureReason;
import org.rekey.person.Erasures;
import org.rekey.person.NationalNumber;
import org.rekey.person.PersonId;
import org.rekey.transfer.OwnCopy;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// What the own copy of somebody tells whom an office has registered, and what stays of it when they are erased.
@Tag("J6.2")
class OwnDataOfRegisteredTests extends DeskHttp {
    @Autowired
    OwnCopy copies;

    @Autowired
    Erasures erasures;

    @Test
    void theCopyTellsWhatOfficesNotedAndAnErasureForgetsTheNumberOfTheDocument() throws Exception {
        var office = office();
        var officer = at(officer(office, Role.REGISTER), 400);
        var number = number();
        register(officer, look(officer, office, number), "confirm", mail());
        var looks = "/desk/" + office + "/looks";
        officer.post(looks, "number", number, "reason", "other", "note", "Wants large letters.");
        var person = people.ofNationalNumber(new NationalNumber(number)).orElseThrow();
        var card = keys.add(person, new KeyTypeId("token-card"), new Lineage(null, new Level(300)), now());
        keys.end(card, KeyEnding.BY_HOLDER, null, now());
        jdbc.sql("insert into phase_out_extension values (:person, 'token-card', '2024-06-30', now())")
                .param("person", person.value())
                .update();

        var copy = JsonMapper.shared().readTree(copies.of(person));

        assertThat(copy.at("/identityChecks/0/documentNumber").asString()).isEqualTo("CZ 1234");
        assertThat(copy.at("/looks/0/note").asString()).isEqualTo("Wants large letters.");
        assertThat(copy.at("/looks/1/reason").asString()).isEqualTo("registration");
        assertThat(copy.at("/formerKeys/0/why").asString()).isEqualTo("by-holder");
        assertThat(copy.at("/extensions/0/lastDay").asString()).isEqualTo("2024-06-30");

        erasures.erase(person, ErasureReason.REQUEST, "2026/17", now());

        assertThat(registrations(person, "document_type = 'passport'")).isEqualTo(1);
        assertThat(registrations(person, "document is not null or contacts is not null"))
                .isZero();
    }

    @Test
    void theCopyTellsWhoHandedOutCodesAndWhatWaitsForASecondOfficer() throws Exception {
        var office = office();
        var officer = at(officer(office, Role.REGISTER, Role.SUPPORT), 400);
        var number = number();
        var look = look(officer, office, number);
        register(officer, look, "confirm", mail());
        officer.post(look + "/letter", "printed", "0");
        var person = people.ofNationalNumber(new NationalNumber(number)).orElseThrow();
        keys.add(person, new KeyTypeId("token-card"), new Lineage(null, new Level(300)), now());
        officer.post(look + "/contacts", "street", "Zuid 7", "town", "9000 Gent", "country", "BE");

        var copy = JsonMapper.shared().readTree(copies.of(person));

        var name = offices.find(office).orElseThrow().name();
        assertThat(copy.at("/activationCodes/0/office").asString()).isEqualTo(name);
        assertThat(copy.at("/activationCodes/0/ending").asString()).isEmpty();
        assertThat(copy.at("/contactRequests/0/office").asString()).isEqualTo(name);
        assertThat(copy.at("/contactRequests/0/state").asString()).isEqualTo("waiting");
        assertThat(copy.at("/contactRequests/0/address").asString()).isEqualTo("Zuid 7, 9000 Gent, BE");
    }

    @Test
    void theCopyTellsWhichAddressWaitsWithATakeOver() throws Exception {
        var office = office();
        var officer = at(officer(office, Role.REGISTER), 400);
        var number = number();
        register(officer, look(officer, office, number), "confirm", mail());
        var person = people.ofNationalNumber(new NationalNumber(number)).orElseThrow();
        keys.add(person, new KeyTypeId("token-card"), new Lineage(null, new Level(300)), now());
        var other = mail();
        register(officer, look(officer, office, number), "confirm", other);

        var copy = JsonMapper.shared().readTree(copies.of(person));

        assertThat(copy.at("/identityChecks/0/email").asString()).isEqualTo(other);
    }

    private int registrations(PersonId person, String with) {
        return jdbc.sql("select count(*) from registration where person_id = :person and (" + with + ")")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
