package org.rekey.keys.eid;

import java.net.URI;
import org.rekey.web.PublicAddress;
import org.springframework.stereotype.Component;

/// The address at which browsers find the [Door], and the way from there back to the pages of this service. Both
/// follow from the settings, never from a request, so that nobody can bend them.
@Component
@WhenSwitchedOn
class Doorstep {
    /// The one path that the door serves, and that is served nowhere else.
    static final String CARD = "/eid/card/";

    private final Door door;
    private final PublicAddress address;
    private final EidSettings settings;

    Doorstep(Door door, PublicAddress address, EidSettings settings) {
        this.door = door;
        this.address = address;
        this.settings = settings;
    }

    URI origin() {
        URI set = settings.door().origin();
        return set != null ? set : URI.create("https://" + address.issuer().getHost() + ":" + door.port());
    }

    URI of(String sealedErrand) {
        return origin().resolve(CARD + sealedErrand);
    }

    String back(String path) {
        return address.of(path);
    }
}
