package org.rekey.keys.mobileapp;

import java.time.Instant;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyId;
import org.rekey.key.Lineage;
import org.rekey.keys.mobileapp.AppRows.App;
import org.rekey.person.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes over apps that people connected elsewhere, with the secret that they share.
@Component
public class MobileApps {
    private final DigitalKeys keys;
    private final AppRows rows;
    private final TransactionOperations transactions;

    MobileApps(DigitalKeys keys, AppRows rows, TransactionOperations transactions) {
        this.keys = keys;
        this.rows = rows;
        this.transactions = transactions;
    }

    /// @param secret 20 bytes
    public KeyId bring(PersonId holder, byte[] secret, Lineage lineage, Instant now) {
        var app = new App(new AppSecret(secret), AppClock.unknown());
        return transactions.execute(status -> {
            var key = keys.add(holder, MobileApp.ID, lineage, now);
            rows.insert(key, holder, app);
            return key;
        });
    }
}
