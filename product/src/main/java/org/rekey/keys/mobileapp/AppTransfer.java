package org.rekey.keys.mobileapp;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rekey.database.CopyRows;
import org.rekey.document.Node;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTransfer;
import org.rekey.key.KeyTypeId;
import org.rekey.keys.mobileapp.AppRows.App;
import org.rekey.person.PersonId;
import org.springframework.stereotype.Component;

/// Apps from elsewhere, with the secret that they share with the service there, in Base32 as in a key URI.
@Component
class AppTransfer implements KeyTransfer {
    private final AppRows rows;

    AppTransfer(AppRows rows) {
        this.rows = rows;
    }

    @Override
    public KeyTypeId type() {
        return MobileApp.ID;
    }

    @Override
    public Set<String> fields() {
        return Set.of("secret", "lastStep", "drift");
    }

    @Override
    public String read(Node said, KeyId key, PersonId holder, CopyRows into) {
        var secret = said.required("secret").as(AppSecret::ofBase32);
        var clock = new AppClock(
                said.at("lastStep").map(step -> step.as(Long::valueOf)).orElse(0L),
                said.at("drift").map(Node::number).orElse(0));
        rows.add(key, holder, new App(secret, clock), into);
        return "";
    }

    @Override
    public Set<String> taken(Collection<String> marks) {
        return Set.of();
    }

    @Override
    public Map<KeyId, Map<String, Object>> told(Collection<KeyId> keys) {
        var told = new HashMap<KeyId, Map<String, Object>>();
        rows.of(keys).forEach((key, app) -> {
            var inside = new LinkedHashMap<String, Object>();
            inside.put("secret", app.secret().base32());
            inside.put("lastStep", app.clock().lastStep());
            inside.put("drift", app.clock().driftSeconds());
            told.put(key, inside);
        });
        return told;
    }

    @Override
    public List<String> forgetting() {
        return List.of("delete from mobile_app_key where person_id = :person");
    }
}
