package org.rekey.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rekey.web.Page;

/// What the page of a person says about the last click.
public record Said(String words, boolean refused) {
    private static final List<String> DONE = List.of("changed", "asked", "done", "approved", "declined", "withdrawn");
    private static final List<String> REFUSED = List.of("printed", "refused");

    /// Fields that are wrong, in the order in which they stand, with the words of the texts that say so.
    static Map<String, String> of(Map<String, String> wrong, Page page) {
        var said = new LinkedHashMap<String, String>();
        wrong.forEach((field, text) -> said.put(field, page.text(text)));
        return said;
    }

    /// What a redirect has to say, by its word in the address.
    static Optional<Said> of(String word, Page page) {
        return DONE.contains(word) || REFUSED.contains(word)
                ? Optional.of(new Said(page.text("registration.said." + word), REFUSED.contains(word)))
                : Optional.empty();
    }
}
