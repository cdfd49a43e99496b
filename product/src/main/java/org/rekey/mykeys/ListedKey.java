package org.rekey.mykeys;

import java.time.LocalDate;
import java.util.Optional;
import org.rekey.key.KeyTypeId;

/// One of a person's keys as the list shows it.
///
/// @param icon the template of its picture
/// @param ending what is said of its kind's phase-out, if there is one
public record ListedKey(
        KeyTypeId type, String icon, LocalDate activatedOn, Optional<LocalDate> lastUsedOn, Optional<String> ending) {
    public String name() {
        return "key." + type + ".name";
    }
}
