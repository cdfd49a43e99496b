package org.rekey.keys.eid;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.rekey.person.PersonId;
import org.rekey.vault.SealBroken;
import org.rekey.vault.Uuids;
import org.rekey.vault.Vault;
import org.rekey.web.PublicAddress;
import org.springframework.stereotype.Component;

/// Seals errands so that they can travel in an address, and opens them again. Nothing is written down by beginning
/// one; that each is good for one proof is seen to by [Proofs].
@Component
@WhenSwitchedOn
class HandOvers {
    private static final String BETWEEN = "\n";
    private static final int LONGEST = 2_000;
    private final Vault vault;
    private final EidSettings settings;
    private final String context;

    HandOvers(Vault vault, PublicAddress address, EidSettings settings) {
        this.vault = vault;
        this.settings = settings;
        this.context = "eid.hand-over:" + address.issuer();
    }

    /// A new errand, sealed.
    String seal(UUID flow, Optional<PersonId> person, String back, Instant now) {
        var text = String.join(
                BETWEEN,
                Uuids.v7(now).toString(),
                flow.toString(),
                person.map(PersonId::toString).orElse(""),
                Long.toString(now.plus(settings.handOver()).toEpochMilli()),
                back);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.cookies().seal(context, text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The errand, if it is one of ours and not too old.
    Optional<HandOver> open(String sealed, Instant now) {
        return known(sealed).filter(errand -> now.isBefore(errand.until()));
    }

    /// The errand, if it is one of ours, however old.
    Optional<HandOver> known(String sealed) {
        return Optional.of(sealed)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .flatMap(this::opened)
                .map(HandOvers::parsed);
    }

    private Optional<String> opened(String sealed) {
        try {
            var bytes = Base64.getUrlDecoder().decode(sealed);
            return Optional.of(new String(vault.cookies().open(context, bytes), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | SealBroken forged) {
            return Optional.empty();
        }
    }

    private static HandOver parsed(String text) {
        var parts = text.split(BETWEEN, 5);
        return new HandOver(
                UUID.fromString(parts[0]),
                UUID.fromString(parts[1]),
                Optional.of(parts[2])
                        .filter(Predicate.not(String::isEmpty))
                        .map(id -> new PersonId(UUID.fromString(id))),
                Instant.ofEpochMilli(Long.parseLong(parts[3])),
                parts[4]);
    }
}
