package org.rekey.registration;

import java.util.Optional;
import org.rekey.enrolment.KeyOffers;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.Services;
import org.rekey.person.PersonId;
import org.springframework.stereotype.Component;

/// Which kind of key the desk advises: the one that the person will be offered first with the letter. One that is
/// closed, or needs something that people at the desk do not have, is never named.
@Component
class Advice {
    private final KeyOffers offers;
    private final Services services;

    Advice(KeyOffers offers, Services services) {
        this.offers = offers;
        this.services = services;
    }

    /// The key of the text that names it.
    Optional<String> of(PersonId person) {
        var group =
                services.byClientId(OnlineService.MY_DIGITAL_KEYS).orElseThrow().group();
        return offers.first(person, group).map(id -> "key." + id + ".name");
    }
}
