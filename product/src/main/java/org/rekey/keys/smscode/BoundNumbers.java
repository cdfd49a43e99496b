package org.rekey.keys.smscode;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rekey.database.CopyRows;
import org.rekey.database.CopyTable;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyId;
import org.rekey.person.MobileNumber;
import org.rekey.person.PersonId;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `sms_code_key`: the number to which each key is bound, sealed.
@Repository
class BoundNumbers {
    private static final CopyTable TABLE = new CopyTable("sms_code_key", "key_id", "person_id", "sealed");

    private final JdbcClient jdbc;
    private final Vault vault;

    BoundNumbers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void bind(KeyId key, PersonId person, MobileNumber number) {
        jdbc.sql("insert into sms_code_key (key_id, person_id, sealed) values (:key, :person, :sealed)")
                .param("key", key.value())
                .param("person", person.value())
                .param("sealed", vault.seal(context(key), number.value().getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    /// The number of a key of this holder.
    Optional<MobileNumber> of(DigitalKey key) {
        return jdbc.sql("select sealed from sms_code_key where key_id = :key and person_id = :person")
                .param("key", key.id().value())
                .param("person", key.holder().value())
                .query((row, number) -> row.getBytes("sealed"))
                .optional()
                .map(number ->
                        new MobileNumber(new String(vault.open(context(key.id()), number), StandardCharsets.UTF_8)));
    }

    /// Adds a number to those that are copied in.
    void add(KeyId key, PersonId person, MobileNumber number, CopyRows into) {
        into.add(
                TABLE,
                row -> row.uuid(key.value())
                        .uuid(person.value())
                        .bytes(vault.seal(context(key), number.value().getBytes(StandardCharsets.UTF_8))));
    }

    Map<KeyId, MobileNumber> of(Collection<KeyId> keys) {
        return jdbc
                .sql("select key_id, sealed from sms_code_key where key_id = any(:keys)")
                .param("keys", keys.stream().map(KeyId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    var key = new KeyId(row.getObject("key_id", UUID.class));
                    var opened = vault.open(context(key), row.getBytes("sealed"));
                    return Map.entry(key, new MobileNumber(new String(opened, StandardCharsets.UTF_8)));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String context(KeyId key) {
        return "sms_code_key.number:" + key;
    }
}
