package org.rekey.keys.smscode;

import java.time.Instant;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyId;
import org.rekey.key.Lineage;
import org.rekey.person.MobileNumber;
import org.rekey.person.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Codes by SMS that come from elsewhere: their numbers were proven there.
@Component
public class SmsCodes {
    private final DigitalKeys keys;
    private final BoundNumbers numbers;
    private final TransactionOperations transactions;

    SmsCodes(DigitalKeys keys, BoundNumbers numbers, TransactionOperations transactions) {
        this.keys = keys;
        this.numbers = numbers;
        this.transactions = transactions;
    }

    public KeyId bring(PersonId holder, MobileNumber proven, Lineage lineage, Instant now) {
        return transactions.execute(status -> {
            var key = keys.add(holder, SmsCode.ID, lineage, now);
            numbers.bind(key, holder, proven);
            return key;
        });
    }
}
