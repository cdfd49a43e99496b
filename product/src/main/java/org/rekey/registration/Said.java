package org.rekey.registration;

import java.util.List;
import java.util.Optional;
import org.rekey.web.Page;

/// What the page of a person says about the last click.
public record Said(String words, boolean refused) {
    private static final List<String> DONE = List.of("changed", "asked", "done", "approved", "declined", "withdrawn");
    private static final List<String> REFUSED = List.of("printed", "refused");

    /// What a redirect has to say, by its word in the address.
    static Optional<Said> of(String word, Page page) {
        return DONE.contains(word) || REFUSED.contains(word)
                ? Optional.of(new Said(page.text("registration.said." + word), REFUSED.contains(word)))
                : Optional.empty();
    }
}
