package org.rekey.federation.oidc.grant;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Remembers, for the length of one request, the grant of a code: it is looked up twice for one exchange.
final class GrantMemory {
    private GrantMemory() {}

    static Optional<Grant> remembered(String code, Supplier<Optional<Grant>> look) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return look.get();
        }
        var name = GrantMemory.class.getName() + ' ' + code;
        var known = (Grant) request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known != null) {
            return Optional.of(known);
        }
        var found = look.get();
        found.ifPresent(grant -> request.setAttribute(name, grant, RequestAttributes.SCOPE_REQUEST));
        return found;
    }
}
