package org.rekey.phaseout;

import java.util.Locale;

/// A place in the pages where a phase-out speaks. A plan may bring its own words for each; what it does not
/// say is said by the texts of this package. The placeholders are `{key}`, `{lastDay}`, `{firstDayAfter}` and
/// `{recommended}`.
public enum PlanText {
    /// At the side of the key's page while no new one can be activated.
    SIDE_CLOSED,
    /// At the side while its holders are warned.
    SIDE_WARNED,
    /// At the side, and on the main logon screen, after the end.
    SIDE_ENDED,
    /// At the side after the end, while keys work on that a registration office has extended.
    SIDE_EXTENDED,
    /// The title of the warning.
    DIALOG_TITLE,
    /// What the warning says while the holder may carry on.
    DIALOG_BODY,
    /// What the warning says when the holder must replace the key.
    DIALOG_MANDATORY,
    /// Why the key is being replaced.
    WHY;

    /// As in a plan and in the keys of texts: `dialog-title`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
