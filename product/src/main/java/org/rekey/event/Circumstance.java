package org.rekey.event;

import java.util.Optional;

/// Something about the request that is being answered, which belongs to everything that it makes happen: where it
/// comes from, whose session it is. Asked when an event about a person is written down, so that events need not
/// carry it. Like them it holds identifiers and words of the program, never an address, a name or a secret.
public interface Circumstance {
    /// What it is, as a name beside the components of an event.
    String name();

    /// What holds now; empty where no request is being answered, or nothing is known of it.
    Optional<String> now();
}
