package org.rekey.keys.smscode;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rekey.database.CopyRows;
import org.rekey.document.Node;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTransfer;
import org.rekey.key.KeyTypeId;
import org.rekey.person.MobileNumber;
import org.rekey.person.PersonId;
import org.springframework.stereotype.Component;

/// Codes by SMS from elsewhere, with the number that was proven there.
@Component
class NumberTransfer implements KeyTransfer {
    private final BoundNumbers numbers;

    NumberTransfer(BoundNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public KeyTypeId type() {
        return SmsCode.ID;
    }

    @Override
    public Set<String> fields() {
        return Set.of("number");
    }

    @Override
    public String read(Node said, KeyId key, PersonId holder, CopyRows rows) {
        numbers.add(key, holder, said.required("number").as(MobileNumber::new), rows);
        return "";
    }

    @Override
    public Set<String> taken(Collection<String> marks) {
        return Set.of();
    }

    @Override
    public Map<KeyId, Map<String, Object>> told(Collection<KeyId> keys) {
        var told = new HashMap<KeyId, Map<String, Object>>();
        numbers.of(keys).forEach((key, number) -> told.put(key, Map.of("number", number.value())));
        return told;
    }

    @Override
    public List<String> forgetting() {
        return List.of("delete from sms_code_key where person_id = :person");
    }
}
