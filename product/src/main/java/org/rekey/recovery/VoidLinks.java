package org.rekey.recovery;

import org.rekey.person.EmailChanged;
import org.rekey.person.EmailRestored;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes a link void whose mailbox is no longer the person's, in the transaction that changes the address.
@Component
class VoidLinks {
    private final RecoveryRows rows;

    VoidLinks(RecoveryRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(EmailChanged changed) {
        rows.end(changed.person(), Validity.OVERTAKEN, changed.at());
    }

    @EventListener
    void on(EmailRestored restored) {
        rows.end(restored.person(), Validity.OVERTAKEN, restored.at());
    }
}
