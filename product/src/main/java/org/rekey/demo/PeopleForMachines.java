package org.rekey.demo;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.demo.pki.CardsForMachines;
import org.rekey.keys.mobileapp.Authenticator;
import org.rekey.person.EmailAddress;
import org.rekey.person.IdentifierTaken;
import org.rekey.person.Language;
import org.rekey.person.MobileNumber;
import org.rekey.person.NationalNumber;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `GET /demo/people.json`: who can log on in the demo, with everything that they know and have; `POST /demo/people`
/// adds another like one of them.
@RestController
class PeopleForMachines {
    private final DemoPeople people;
    private final CardsForMachines cards;

    PeopleForMachines(DemoPeople people, CardsForMachines cards) {
        this.people = people;
        this.cards = cards;
    }

    @GetMapping(value = "/demo/people.json", produces = "application/json")
    List<Map<String, Object>> list() {
        return people.everybody().stream().map(this::describe).toList();
    }

    /// One more person like somebody, so that keys can be tried and used up again.
    @PostMapping(value = "/demo/people", consumes = "application/json", produces = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> add(@RequestBody Wanted wanted) {
        var number = Optional.ofNullable(wanted.nationalNumber()).flatMap(NationalNumber::parse);
        try {
            return people.addLike(String.valueOf(wanted.like()), number)
                    .map(this::describe)
                    .orElseThrow(() -> new ResponseStatusException(
                            HttpStatus.BAD_REQUEST, "like: the username of somebody, as in {\"like\": \"alma\"}"));
        } catch (IdentifierTaken taken) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "national_number: somebody has it", taken);
        }
    }

    private Map<String, Object> describe(Cast one) {
        var active = people.personOf(one).map(people::activeKeys).orElseThrow();
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("username", one.username());
        person.put("password", one.password());
        person.put("name", one.enrolment().names().full());
        Language language = one.enrolment().language();
        person.put("language", language.tag());
        EmailAddress email = one.enrolment().email();
        person.put("email", email == null ? null : email.value());
        MobileNumber mobile = one.enrolment().mobile();
        person.put("mobile", mobile == null ? null : mobile.value());
        person.put("about", one.about());
        person.put("cards", cards.of(one.enrolment().nationalNumber()));
        person.put("keys", active.stream().sorted().map(type -> key(type, one)).toList());
        return person;
    }

    /// The secret of an app that was connected since is known to that app alone.
    private Map<String, Object> key(String type, Cast one) {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("type", type);
        if (type.equals("token-card") && one.holds().contains(Cast.Holding.CARD)) {
            Map<String, String> codes = new LinkedHashMap<>();
            one.cardCodes().forEach(code -> codes.put(Integer.toString(codes.size() + 1), code));
            key.put("codes", codes);
        }
        if (type.equals("mobile-app") && people.hasTheAppOfTheStart(one)) {
            key.put("secret", Authenticator.of(one.appSecret()).secret());
        }
        return key;
    }

    /// @param like the username of somebody of the first start
    /// @param nationalNumber one that nobody has; nobody is found at a registration office without
    record Wanted(
            @Nullable String like,
            @JsonAlias("national_number") @Nullable String nationalNumber) {}
}
