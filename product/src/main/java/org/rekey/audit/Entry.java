package org.rekey.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns of an event that can be read and searched, as its leaf vouches for them.
record Entry(
        UUID id,
        Instant at,
        String kind,
        @Nullable String detail,
        @Nullable UUID person,
        @Nullable Integer service,
        @Nullable String keyType,
        @Nullable String language) {

    Entry {
        at = at.truncatedTo(ChronoUnit.MICROS); // the resolution of the database
    }

    static Entry of(UUID id, Facts facts) {
        var person = facts.person();
        var service = facts.service();
        var keyType = facts.keyType();
        var language = facts.language();
        return new Entry(
                id,
                facts.at(),
                facts.kind(),
                facts.detail(),
                person == null ? null : person.value(),
                service == null ? null : service.value(),
                keyType == null ? null : keyType.value(),
                language == null ? null : language.tag());
    }

    /// The leaf of this entry with that content (salt and body): SHA-256 over the columns and over the hash of the
    /// content, so that a content erased one day leaves a leaf that can still be shown to belong here.
    byte[] leaf(byte[] content) {
        return new Digest("leaf")
                .add(id)
                .add(at.getEpochSecond())
                .add(at.getNano())
                .add(kind)
                .add(detail)
                .add(person == null ? null : person.toString())
                .add(service == null ? null : service.toString())
                .add(keyType)
                .add(language)
                .add(Digest.of("content", content))
                .value();
    }

    /// What the sealed content is bound to.
    String context() {
        return context(id);
    }

    static String context(UUID id) {
        return "audit_event.sealed:" + id;
    }
}
