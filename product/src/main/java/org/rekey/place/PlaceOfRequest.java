package org.rekey.place;

import java.util.List;
import java.util.Optional;
import org.rekey.event.Circumstance;
import org.rekey.web.SourceAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Notes with each event roughly where its request came from. The address itself is forgotten with the request.
@Component
class PlaceOfRequest implements Circumstance {
    private final Networks networks;

    PlaceOfRequest(PlaceSettings settings) {
        var file = settings.networks();
        this.networks = file == null ? new Networks(List.of()) : NetworkFile.read(file);
    }

    @Override
    public String name() {
        return "place";
    }

    @Override
    public Optional<String> now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? networks.of(SourceAddress.of(current.getRequest()).value()).map(Place::code)
                : Optional.empty();
    }
}
