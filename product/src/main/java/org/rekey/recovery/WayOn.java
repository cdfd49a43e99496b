package org.rekey.recovery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where somebody goes on who has a username and a password again: with the logon that was under way in this
/// browser, or to My digital keys.
///
/// @param flow that logon, if there is one
/// @param service how the online service is called
public record WayOn(@Nullable UUID flow, String service) {
    public String path() {
        return flow == null ? "/mykeys" : "/logon/" + flow;
    }

    /// The same page with the logon kept in mind.
    public String with(String path) {
        return flow == null ? path : path + "?logon=" + flow;
    }

    /// The value of the field that keeps it in a form.
    public String kept() {
        return flow == null ? "" : flow.toString();
    }
}
