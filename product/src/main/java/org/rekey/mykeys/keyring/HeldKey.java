package org.rekey.mykeys.keyring;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;

/// One of a person's keys as the pages show it.
///
/// @param icon the template of its picture
/// @param parent the kind of key with which it was activated; empty where an office or an import gave it
/// @param usedAt where it was used lately, by name
/// @param shut the person's recent services that it does not open, by name
/// @param ending what is said of its kind's phase-out, if there is one
/// @param present this session was opened with it
/// @param renewable its holder can activate another one of its kind in its place
public record HeldKey(
        DigitalKey key,
        String icon,
        LocalDate activatedOn,
        Optional<KeyTypeId> parent,
        Optional<LocalDate> lastUsedOn,
        List<String> usedAt,
        Level level,
        List<String> shut,
        Optional<String> ending,
        State state,
        boolean present,
        boolean renewable) {

    /// How it stands with it.
    public enum State {
        /// On its way to its holder by post.
        COMING,
        ACTIVE,
        /// Put aside by its holder.
        ASIDE,
        /// Suspended by the service desk or an office.
        HELD,
        /// Suspended because its holder reported that somebody else had used it.
        REPORTED;

        /// The end of the name of its text.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String name() {
        return "key." + key.type() + ".name";
    }

    public boolean active() {
        return state == State.ACTIVE;
    }

    public boolean coming() {
        return state == State.COMING;
    }

    /// The path of one of its pages.
    public String path(String page) {
        return "/mykeys/keys/" + key.id() + (page.isEmpty() ? "" : "/" + page);
    }
}
