package org.rekey.key;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a key comes from: the key that was used to activate it and the level proven at that moment.
///
/// With the *migration ceiling* on, a key is worth no more than its lineage (eIDAS 2015/1502, annex 2.2.4); the
/// ceiling is applied at use, so that the setting can change and a later proofing of identity can lift it.
///
/// @param parent the key that the holder used while activating this one; null when identity was proven otherwise
/// @param proven the level proven while binding, already capped by the parent's own lineage
/// @param cappedUntil until then the key is worth no more than its lineage, whatever the setting: the holder's
/// address had been changed shortly before, and the holder may not know yet
public record Lineage(
        @Nullable KeyId parent, Level proven, @Nullable Instant cappedUntil) {
    public Lineage(@Nullable KeyId parent, Level proven) {
        this(parent, proven, null);
    }

    public Lineage cappedUntil(Instant moment) {
        return new Lineage(parent, proven, moment);
    }

    boolean cappedAt(Instant now) {
        return cappedUntil != null && now.isBefore(cappedUntil);
    }
}
