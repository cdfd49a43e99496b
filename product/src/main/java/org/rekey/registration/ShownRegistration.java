package org.rekey.registration;

import java.util.Optional;
import java.util.UUID;

/// A registration in words.
///
/// @param number for the telephone
/// @param letter how it stands with the activation code, if one was printed
/// @param open whether that code can still be used some time, and so be taken back
/// @param letters how many codes were printed
public record ShownRegistration(
        UUID id,
        String number,
        String moment,
        String officer,
        String name,
        String kind,
        String state,
        String document,
        Optional<String> letter,
        boolean open,
        int letters,
        boolean sampled) {
    public boolean ready() {
        return state.equals("ready");
    }

    public boolean waiting() {
        return state.equals("waiting");
    }
}
