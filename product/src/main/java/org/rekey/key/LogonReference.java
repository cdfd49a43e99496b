package org.rekey.key;

import java.util.UUID;
import org.rekey.person.Language;

/// The logon on whose behalf a key asks or judges.
///
/// @param flow identifies the logon in progress; codes that are sent are bound to it
/// @param language in which the person reads
/// @param service how the online service is called in that language, for messages that say what a code is for
/// @param resend the person asked for a new code
/// @param knownBrowser the browser is one from which the holder has logged on before
public record LogonReference(UUID flow, Language language, String service, boolean resend, boolean knownBrowser) {
    /// The same, of somebody who asks for a new code.
    public LogonReference again() {
        return new LogonReference(flow, language, service, true, knownBrowser);
    }
}
