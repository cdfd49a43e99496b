package org.rekey.password;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class StoredPasswords implements Passwords {
    private final JdbcClient jdbc;
    private final HashingPool pool;
    private final Hashing hashing;
    private final PasswordPolicy policy;
    private final People people;
    private final Usernames usernames;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    StoredPasswords(
            JdbcClient jdbc,
            HashingPool pool,
            Hashing hashing,
            PasswordPolicy policy,
            People people,
            Usernames usernames,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.pool = pool;
        this.hashing = hashing;
        this.policy = policy;
        this.people = people;
        this.usernames = usernames;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public boolean check(Claimant claimant, Presented password, Lane lane, Instant now) {
        return matches(claimant.stored(), password, lane);
    }

    @Override
    public void renew(Claimant claimant, Presented right, Lane lane) {
        renew(claimant.person().orElseThrow(), claimant.stored().orElseThrow(), right, lane);
    }

    @Override
    public boolean check(PersonId person, Presented password, Instant now) {
        var stored = jdbc.sql("select stored from password where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .optional();
        boolean right = matches(stored, password, Lane.KNOWN_BROWSER);
        if (right) {
            renew(person, stored.orElseThrow(), password, Lane.KNOWN_BROWSER);
        }
        return right;
    }

    @Override
    public boolean has(PersonId person) {
        return jdbc.sql("select exists (select 1 from password where person_id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Weakness> weakness(PersonId person, Optional<Username> username, Presented password) {
        return policy.weakness(password, people.find(person).orElseThrow().names(), username);
    }

    @Override
    public Optional<Weakness> change(PersonId person, Presented password, Instant now) {
        var weakness = weakness(person, usernames.of(person), password);
        if (weakness.isEmpty()) {
            // hashed before the transaction, which holds a connection
            String stored =
                    pool.run(Lane.KNOWN_BROWSER, () -> hashing.make(password)).toString();
            transaction.executeWithoutResult(status -> {
                boolean hadFormer = put(person, stored, now);
                people.raiseSecurityEpoch(person);
                events.publishEvent(new PasswordChanged(person, hadFormer, now));
            });
        }
        return weakness;
    }

    @Override
    public void bring(PersonId person, String foreign, Instant now) {
        var parsed = StoredHash.parse(foreign)
                .filter(StoredHash.Foreign.class::isInstance)
                .map(StoredHash.Foreign.class::cast)
                .orElseThrow(() -> new IllegalArgumentException("not a hash of a known scheme"));
        var kept = pool.run(Lane.STRANGER, () -> {
            parsed.scheme().check(parsed.value());
            return parsed.scheme() == ForeignScheme.SSHA ? hashing.wrap(parsed.value()) : parsed;
        });
        put(person, kept.toString(), now);
    }

    @Override
    public boolean voidIfChangedSince(PersonId person, Instant moment, Instant now) {
        boolean gone = jdbc.sql("delete from password where person_id = :person and changed_at >= :moment")
                        .param("person", person.value())
                        .param("moment", Timestamp.from(moment))
                        .update()
                == 1;
        if (gone) {
            events.publishEvent(new PasswordVoided(person, now));
        }
        return gone;
    }

    private boolean matches(Optional<String> stored, Presented password, Lane lane) {
        return pool.run(lane, () -> hashing.matches(password, stored.flatMap(StoredHash::parse)));
    }

    /// Only if nobody changed the password meanwhile; without a place in the queue the next logon will do it.
    private void renew(PersonId person, String former, Presented right, Lane lane) {
        if (StoredHash.parse(former).filter(hashing::outdated).isEmpty()) {
            return;
        }
        try {
            String anew = pool.run(lane, () -> hashing.make(right)).toString();
            jdbc.sql("update password set stored = :anew where person_id = :person and stored = :former")
                    .param("anew", anew)
                    .param("person", person.value())
                    .param("former", former)
                    .update();
        } catch (HashingBusy later) {
            return;
        }
    }

    /// @return whether there was another one before
    private boolean put(PersonId person, String stored, Instant now) {
        return !jdbc.sql("""
                        insert into password (person_id, stored, changed_at)
                        values (:person, :stored, :now)
                        on conflict (person_id) do update set stored = excluded.stored, changed_at = excluded.changed_at
                        returning xmax = 0
                        """)
                .param("person", person.value())
                .param("stored", stored)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }
}
