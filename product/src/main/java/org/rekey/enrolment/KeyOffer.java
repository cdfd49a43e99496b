package org.rekey.enrolment;

import org.rekey.key.KeyTypeId;

/// A kind of key that an entrant can activate.
///
/// @param icon the template of its picture
public record KeyOffer(KeyTypeId type, String icon, boolean recommended) {
    public String text(String part) {
        return "key." + type + "." + part;
    }
}
