package org.rekey.key;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// What a particular key is worth: the level of its kind or, with the migration ceiling on, the level that was
/// proven while it was bound, whichever is lower (eIDAS 2015/1502, annex 2.2.4).
///
/// Worked out at each use, so that a changed setting or a later proofing of identity holds at once.
@Component
@EnableConfigurationProperties(KeySettings.class)
public final class KeyLevels {
    private final KeyTypes types;
    private final KeySettings settings;
    private final InstantSource time;

    public KeyLevels(KeyTypes types, KeySettings settings, InstantSource time) {
        this.types = types;
        this.settings = settings;
        this.time = time;
    }

    /// The level of a logon with this key, before a phase-out lowers it.
    public Level of(DigitalKey key) {
        Level level = types.of(key.type()).level();
        var capped = settings.migrationCeiling() || key.lineage().cappedAt(time.instant());
        return capped ? level.atMost(key.lineage().proven()) : level;
    }

    /// The lineage of a key that is activated after a logon with `parent`. It is written down whether or not the
    /// ceiling is on, and never rises: two replacements in a row wash nothing away.
    public Lineage passedOnBy(DigitalKey parent) {
        Level level = types.of(parent.type()).level();
        return new Lineage(parent.id(), level.atMost(parent.lineage().proven()));
    }

    /// The level of a logon with a key that has yet to be activated, after a logon with `parent`.
    public Level bornOf(DigitalKey parent, KeyTypeId type) {
        Level level = types.of(type).level();
        return settings.migrationCeiling() ? level.atMost(passedOnBy(parent).proven()) : level;
    }
}
