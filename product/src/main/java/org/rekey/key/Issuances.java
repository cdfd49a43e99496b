package org.rekey.key;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The kinds of key that this service makes and sends.
@Component
public final class Issuances {
    private final List<Issuance> all;

    public Issuances(Collection<Issuance> all) {
        this.all = List.copyOf(all);
    }

    /// The one for the kind of key that a URL names, if there is one.
    public Optional<Issuance> find(String type) {
        return all.stream().filter(one -> one.type().value().equals(type)).findFirst();
    }

    public List<Issuance> all() {
        return all;
    }
}
