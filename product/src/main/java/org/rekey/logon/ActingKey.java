package org.rekey.logon;

import java.util.Optional;
import org.rekey.event.Circumstance;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Notes with each event the key that had opened the session in which it happened: the holder's own, or that of an
/// officer. A request that did not ask for its session has none.
@Component
class ActingKey implements Circumstance {
    @Override
    public String name() {
        return "by";
    }

    @Override
    public Optional<String> now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? Sessions.remembered(current.getRequest())
                        .map(session -> session.key().toString())
                : Optional.empty();
    }
}
