package org.rekey.transfer;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.rekey.person.Disclosure;
import org.rekey.person.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The copy of everything that is known of a person, for that person (GDPR articles 15 and 20): who they are, their
/// keys and services in the format of the import, and what was noted of them. No secret is in it: whoever gets hold
/// of the file cannot log on with it.
@Component
public final class OwnCopy {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Export export;
    private final Collection<Disclosure> disclosures;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    OwnCopy(Export export, Collection<Disclosure> disclosures, ApplicationEventPublisher events, InstantSource clock) {
        this.export = export;
        this.disclosures = disclosures;
        this.events = events;
        this.clock = clock;
    }

    /// The copy as a JSON document; empty when there is no such person.
    public byte[] of(PersonId person) {
        var lines = export.lines(List.of(person));
        if (lines.isEmpty()) {
            return new byte[0];
        }
        var copy = new LinkedHashMap<String, Object>();
        copy.put("made", clock.instant().toString());
        copy.put("person", JSON.readTree(lines.getFirst()));
        disclosures.forEach(one -> copy.put(one.name(), one.about(person)));
        events.publishEvent(new OwnDataCopied(person, clock.instant()));
        return JSON.writeValueAsBytes(copy);
    }
}
