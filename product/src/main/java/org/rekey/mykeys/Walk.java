package org.rekey.mykeys;

import java.util.Optional;
import java.util.UUID;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyTypeId;
import org.rekey.key.LogonReference;
import org.rekey.logon.LogonRequest;
import org.rekey.logon.Session;
import org.rekey.onlineservice.OnlineService;
import org.rekey.person.Language;
import org.rekey.person.Person;

/// Somebody on the path: who, for which online service, with which key they logged on, and which key the new one
/// takes the place of, if it does.
///
/// @param flow the logon that the path belongs to, or a number of its own
/// @param asked what the online service asked for, while that request still waits
/// @param service the one that waits, or My digital keys itself
/// @param present the key with which the person logged on
/// @param former the key that makes way: the present one, when its phase-out has come so far; or one that the
/// person chose to replace by another of its kind
/// @param renewing whether that was chosen: then its own kind is offered, whatever a phase-out names instead
public record Walk(
        UUID flow,
        Session session,
        Person person,
        Optional<LogonRequest> asked,
        OnlineService service,
        DigitalKey present,
        Optional<DigitalKey> former,
        boolean renewing) {

    public String path(String step) {
        return "/mykeys/" + flow + "/" + step;
    }

    public boolean replacing() {
        return former.isPresent();
    }

    /// The kind of the key that makes way. Asked only while one does.
    public KeyTypeId leaving() {
        return former.orElseThrow().type();
    }

    /// Whether the key that opened this session makes way.
    boolean leavesPresent() {
        return former.filter(key -> key.id().equals(present.id())).isPresent();
    }

    /// The key that makes way, if it is to be replaced by one of its own kind.
    Optional<DigitalKey> renewed(KeyTypeId type) {
        return former.filter(key -> key.type().equals(type));
    }

    LogonReference reference(Language language, boolean resend) {
        return new LogonReference(flow, language, service.name(language), resend, true);
    }
}
