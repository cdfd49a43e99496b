package org.rekey.enrolment;

import org.rekey.key.KeyTypeId;

/// A kind of key that an entrant can activate.
///
/// @param icon the template of its picture
/// @param restricted it is weaker than it looks: what may happen is said beside it
public record KeyOffer(KeyTypeId type, String icon, boolean recommended, boolean restricted) {
    public String text(String part) {
        return "key." + type + "." + part;
    }
}
