package org.rekey.keys.eid;

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
import org.rekey.person.PersonId;
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

    @Override
    public Set<String> fields() {
        return Set.of();
    }

    @Override
    public String read(Node said, KeyId key, PersonId holder, CopyRows rows) {
        return "";
    }

    @Override
    public Set<String> taken(Collection<String> marks) {
        return Set.of();
    }

    @Override
    public Map<KeyId, Map<String, Object>> told(Collection<KeyId> keys) {
        var told = new HashMap<KeyId, Map<String, Object>>();
        keys.forEach(key -> told.put(key, Map.of()));
        return told;
    }

    @Override
    public List<String> forgetting() {
        return List.of(); // there is nothing but the proofs
    }
}
