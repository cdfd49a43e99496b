package org.rekey.key;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rekey.person.PersonId;
import org.rekey.vault.Uuids;
import org.rekey.vault.Vault;
import org.springframework.stereotype.Component;

/// What waits between the beginning of an activation and its end: one row for each flow, person and kind of key,
/// whose secret is sealed in place. For the kinds of key alone; pages speak to an [Activation].
@Component
public final class PendingActivations {
    private final PendingActivationRows rows;
    private final Vault vault;

    PendingActivations(PendingActivationRows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /// The one that waits for its code, if it has not expired.
    public Optional<Waiting> find(Place place, Instant now) {
        return rows.waiting(place, now).map(this::opened);
    }

    /// The one that waits, or a new one. Of two requests at one moment both get the same.
    public Waiting begin(Place place, Supplier<byte[]> secret, Duration validity, Instant now) {
        return find(place, now).orElseGet(() -> {
            var id = Uuids.v7(now);
            rows.insert(id, place, vault.seal(context(id), secret.get()), now.plus(validity), now);
            return find(place, now).orElseThrow(ActivationVoid::new);
        });
    }

    /// Marks it as proven, once, and keeps from then on what was learnt while proving beside the secret.
    ///
    /// @return false when it was proven before or has expired
    public boolean prove(Waiting waiting, byte[] secretAndProof, Instant now) {
        return rows.prove(waiting.id(), vault.seal(context(waiting.id()), secretAndProof), now);
    }

    /// Takes what was proven out of the row, for good.
    ///
    /// @throws ActivationVoid when nothing was proven, or it was taken before, or too late
    public byte[] take(Place place, Instant now) {
        var taken = rows.take(place, now).orElseThrow(ActivationVoid::new);
        return opened(taken).secret();
    }

    public void cancel(Place place) {
        rows.cancel(place);
    }

    private Waiting opened(Waiting sealed) {
        return new Waiting(sealed.id(), vault.open(context(sealed.id()), sealed.secret()), sealed.expiresAt());
    }

    private static String context(UUID id) {
        return "activation.secret:" + id;
    }

    /// Where an activation waits: it can neither be seen nor proven from another flow or by another person.
    public record Place(UUID flow, PersonId person, KeyTypeId type) {}

    /// An activation that waits. Its `toString` hides the secret.
    @SuppressWarnings("ArrayRecordComponent") // compared by id
    public record Waiting(UUID id, byte[] secret, Instant expiresAt) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Waiting waiting && id.equals(waiting.id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public String toString() {
            return "Waiting[" + id + "]";
        }

        /// The secret as text, for those that are.
        public String text() {
            return new String(secret, StandardCharsets.UTF_8);
        }
    }
}
