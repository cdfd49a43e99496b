package org.rekey.keys.eid;

import org.rekey.key.KeyTransfer;
import org.rekey.key.KeyTypeId;
import org.springframework.stereotype.Component;

/// Identity cards from elsewhere: a card is known by the person's national number alone, so there is nothing to
/// bring but the key itself.
@Component
@WhenSwitchedOn
class EidTransfer implements KeyTransfer {
    @Override
    public KeyTypeId type() {
        return Eid.ID;
    }
}
