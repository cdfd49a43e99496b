package org.rekey.key;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rekey.person.Disclosure;
import org.rekey.person.PersonId;
import org.springframework.stereotype.Component;

/// The keys that a person has no longer, for the copy of their own data. Those that they have are told with them.
@Component
class FormerKeysOfPerson implements Disclosure {
    private final DigitalKeys keys;

    FormerKeysOfPerson(DigitalKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "formerKeys";
    }

    @Override
    public List<Map<String, String>> about(PersonId person) {
        var late = keys.suspended(person).stream()
                .filter(one -> one.why().forGood())
                .map(one -> new FormerKey(one.key(), one.lateEnding(), one.since(), one.replacedBy()));
        return Stream.concat(late, keys.ended(person).stream())
                .map(former -> Map.of(
                        "type", former.key().type().value(),
                        "label", former.key().label(),
                        "activated", former.key().activatedAt().toString(),
                        "ended", former.endedAt().toString(),
                        "why", DigitalKeyRows.text(former.ending())))
                .toList();
    }
}
