package org.rekey.keys.emailcode;

import org.rekey.key.KeyTransfer;
import org.rekey.key.KeyTypeId;
import org.springframework.stereotype.Component;

/// Codes by e-mail from elsewhere: the kind keeps nothing of its own, so there is nothing to bring but the key
/// itself.
@Component
class EmailCodeTransfer implements KeyTransfer {
    @Override
    public KeyTypeId type() {
        return EmailCode.ID;
    }
}
