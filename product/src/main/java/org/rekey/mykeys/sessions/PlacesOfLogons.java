package org.rekey.mykeys.sessions;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rekey.person.History;
import org.rekey.person.Language;
import org.rekey.person.PersonId;
import org.rekey.place.Place;
import org.springframework.stereotype.Component;

/// Roughly where sessions were opened, from what was noted of their logons.
@Component
class PlacesOfLogons {
    /// More logons than anybody has sessions; those whose session has ended are read past.
    private static final int MOST = 200;

    private static final List<String> LOGON = List.of("session-started");
    private final History history;

    PlacesOfLogons(History history) {
        this.history = history;
    }

    /// The places by the number of the logon, as far as they are known.
    Map<String, String> of(PersonId person, Instant since, Language language) {
        var places = new HashMap<String, String>();
        for (var logon : history.of(person, LOGON, since, Optional.empty(), MOST)) {
            var flow = logon.facts().get("flow");
            var place = logon.facts().get("place");
            if (flow != null && place != null) {
                places.put(flow, Place.parse(place).in(language));
            }
        }
        return places;
    }
}
