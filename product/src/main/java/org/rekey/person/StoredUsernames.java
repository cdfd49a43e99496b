package org.rekey.person;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rekey.person.PersonRows.Sealed;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Hashed;
import org.rekey.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class StoredUsernames implements Usernames {
    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    StoredUsernames(
            JdbcClient jdbc,
            PersonRows rows,
            Vault vault,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.vault = vault;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public Optional<PersonId> holder(Username username) {
        return jdbc.sql("select person_id from username where hash in (:hashes)")
                .param("hashes", hashes(username))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    @Override
    public Optional<Username> of(PersonId person) {
        return jdbc.sql("select sealed from username where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> row.getBytes("sealed"))
                .optional()
                .flatMap(bytes -> rows.opened(Sealed.USERNAME, person, bytes))
                .map(Username::new);
    }

    @Override
    public boolean change(PersonId person, Username username, Instant now) {
        try {
            return transaction.execute(status -> {
                boolean changed = put(person, username);
                if (changed) {
                    events.publishEvent(new UsernameChanged(person, now));
                }
                return changed;
            });
        } catch (DuplicateKeyException takenMeanwhile) {
            return false;
        }
    }

    @Override
    public List<byte[]> hashes(Username username) {
        return vault.candidates(HashPurpose.USERNAME, bytes(username)).stream()
                .map(Hashed::value)
                .toList();
    }

    private boolean put(PersonId person, Username username) {
        Hashed hash = vault.hash(HashPurpose.USERNAME, bytes(username));
        return jdbc.sql("""
                        insert into username (hash, hash_key, sealed, person_id)
                        select :hash, :hashKey, :sealed, :person
                        where not exists (
                          select 1 from username where hash in (:hashes) and person_id <> :person)
                        on conflict (person_id) do update
                        set hash = excluded.hash, hash_key = excluded.hash_key, sealed = excluded.sealed
                        """)
                        .param("hash", hash.value())
                        .param("hashKey", hash.keyNumber())
                        .param("sealed", rows.seal(Sealed.USERNAME, person, username.value()))
                        .param("person", person.value())
                        .param("hashes", hashes(username))
                        .update()
                == 1;
    }

    private static byte[] bytes(Username username) {
        return username.value().getBytes(StandardCharsets.UTF_8);
    }
}
