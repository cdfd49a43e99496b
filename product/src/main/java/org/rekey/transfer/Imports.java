package org.rekey.transfer;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rekey.key.KeyArrivals;
import org.rekey.office.Offices;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.Services;
import org.rekey.password.PasswordArrivals;
import org.rekey.person.Arrivals;
import org.rekey.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Begins imports.
@Component
class Imports {
    private final JdbcClient jdbc;
    private final Arrivals arrivals;
    private final PasswordArrivals passwords;
    private final KeyArrivals keys;
    private final Services services;
    private final Offices offices;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final Writing writing;
    private final InstantSource clock;

    Imports(
            JdbcClient jdbc,
            Arrivals arrivals,
            PasswordArrivals passwords,
            KeyArrivals keys,
            Services services,
            Offices offices,
            Vault vault,
            TransactionTemplate transaction,
            Writing writing,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.passwords = passwords;
        this.keys = keys;
        this.services = services;
        this.offices = offices;
        this.vault = vault;
        this.transaction = transaction;
        this.writing = writing;
        this.clock = clock;
    }

    /// @param key the recipient's, where the file has secrets that are sealed
    /// @param rehearsal whether nothing is to be written
    Import of(Optional<Path> key, boolean rehearsal, Consumer<Tally> progress) {
        var now = clock.instant();
        var brought = new BroughtOffices(jdbc, offices, transaction, rehearsal, now);
        var unsealing =
                key.<Unsealing>map(file -> new SecretsOfFile(file, vault)).orElseGet(Unsealing::none);
        var people = new PersonReader(
                arrivals,
                passwords,
                new KeyReader(keys, keys.bits(), now),
                new OrderReader(keys, brought, now),
                services.all().stream().collect(Collectors.toMap(OnlineService::clientId, OnlineService::id)),
                brought,
                unsealing,
                clock,
                now);
        return new Import(new LineReader(people, brought, unsealing), writing, new Runs(jdbc), clock, progress);
    }

    List<Brought.Refused> refused(byte[] head) {
        return new Runs(jdbc).refused(head);
    }
}
