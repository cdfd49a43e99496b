package org.rekey.mykeys.activity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// One thing that happened, as the pages show it.
///
/// @param what in words, with the service or the key that it is about
/// @param with the kind of key with which the person was logged on, by name
/// @param byOffice somebody else did it in the person's name: the service desk or an office
/// @param place roughly where
/// @param here it opened the session that looks at it
/// @param reportable the person may say that it was somebody else
/// @param report the number of the report, once they have
public record Entry(
        UUID id,
        LocalDate day,
        String time,
        String what,
        Optional<String> with,
        boolean byOffice,
        Optional<String> place,
        boolean here,
        boolean reportable,
        Optional<String> report) {

    public String path() {
        return "/mykeys/activity/" + id + "/not-mine";
    }
}
