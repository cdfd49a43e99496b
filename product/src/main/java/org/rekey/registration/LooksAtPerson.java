package org.rekey.registration;

import java.util.List;
import java.util.Map;
import org.rekey.person.Disclosure;
import org.rekey.person.PersonId;
import org.springframework.stereotype.Component;

/// When officers looked a person up, why, and what they noted, for the copy of the person's own data.
@Component
class LooksAtPerson implements Disclosure {
    private final LookRows rows;

    LooksAtPerson(LookRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "looks";
    }

    @Override
    public List<Map<String, String>> about(PersonId person) {
        return rows.at(person).stream()
                .map(one -> Map.of(
                        "at", one.look().at().toString(),
                        "reason", one.look().reason().tag(),
                        "note", one.note()))
                .toList();
    }
}
