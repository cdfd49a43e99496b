package org.rekey.phaseout;

import java.util.Optional;

/// What a phase-out says to people now, in one language.
///
/// @param standing that makes it say so
/// @param side the notice at the side of a page
/// @param dialog the warning that stands before the logon, while there is one
/// @param why why the key is being replaced
public record Announcement(Standing standing, String side, Optional<Dialog> dialog, String why) {

    /// The warning: what the person may do about it is not said here but by the page.
    public record Dialog(Standing.Notice notice, String title, String body) {}
}
