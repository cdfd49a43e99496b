package org.rekey.mykeys;

import java.util.List;
import org.rekey.key.KeyTypeId;

/// A kind of key that a person could activate.
///
/// @param icon the template of its picture
/// @param recommended the phase-out recommends it
/// @param needsEmail an e-mail address must be confirmed first
/// @param needsAccount a username and a password must be chosen first
/// @param outOfOrder it does not work at this moment
/// @param restricted it is weaker than it looks
/// @param cutOff the person's recent online services that it would not open, by name
public record KeyChoice(
        KeyTypeId type,
        String icon,
        boolean recommended,
        boolean needsEmail,
        boolean needsAccount,
        boolean outOfOrder,
        boolean restricted,
        List<String> cutOff) {
    public boolean open() {
        return !needsEmail && !needsAccount && !outOfOrder;
    }

    public String text(String part) {
        return "key." + type + "." + part;
    }
}
