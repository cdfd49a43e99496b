package org.rekey.mykeys;

import java.util.Optional;
import java.util.UUID;
import org.rekey.key.DigitalKey;
import org.rekey.key.LogonReference;
import org.rekey.logon.LogonRequest;
import org.rekey.logon.Session;
import org.rekey.onlineservice.OnlineService;
import org.rekey.person.Language;
import org.rekey.person.Person;

/// Somebody on the path: who, for which online service, with which key they logged on, and whether a new key takes
/// that one's place.
///
/// @param flow the logon that the path belongs to, or a number of its own
/// @param asked what the online service asked for, while that request still waits
/// @param service the one that waits, or My digital keys itself
/// @param present the key with which the person logged on
/// @param replacing the phase-out of that key has come so far that the new key takes its place
public record Walk(
        UUID flow,
        Session session,
        Person person,
        Optional<LogonRequest> asked,
        OnlineService service,
        DigitalKey present,
        boolean replacing) {

    public String path(String step) {
        return "/mykeys/" + flow + "/" + step;
    }

    LogonReference reference(Language language, boolean resend) {
        return new LogonReference(flow, language, service.name(language), resend, true);
    }
}
