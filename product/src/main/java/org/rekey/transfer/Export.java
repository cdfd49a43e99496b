package org.rekey.transfer;

import java.io.IOException;
import java.io.Writer;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rekey.dispatch.OrderArrivals;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyArrivals;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTransfer;
import org.rekey.logon.ServiceUseArrivals;
import org.rekey.logon.ServiceUseArrivals.Use;
import org.rekey.office.Offices;
import org.rekey.onlineservice.Services;
import org.rekey.password.PasswordArrivals;
import org.rekey.person.Departures;
import org.rekey.person.PersonId;
import org.rekey.transfer.PersonWriter.Whole;
import org.rekey.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Writes everybody in the format of the import, five hundred at a time. Whoever is changed meanwhile is
/// written as they were before or after, not in between.
@Component
class Export {
    private static final int PAGE = 500;
    private static final PersonId BEFORE_ALL = new PersonId(new UUID(0, 0));
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Departures departures;
    private final PasswordArrivals passwords;
    private final KeyArrivals keys;
    private final OrderArrivals orders;
    private final ServiceUseArrivals uses;
    private final Services services;
    private final Offices offices;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final TransactionTemplate moment;

    Export(
            JdbcClient jdbc,
            Departures departures,
            PasswordArrivals passwords,
            KeyArrivals keys,
            OrderArrivals orders,
            ServiceUseArrivals uses,
            Services services,
            Offices offices,
            Vault vault,
            ApplicationEventPublisher events,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.departures = departures;
        this.passwords = passwords;
        this.keys = keys;
        this.orders = orders;
        this.uses = uses;
        this.services = services;
        this.offices = offices;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
        this.moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
    }

    /// The line that says under which key the secrets of a file are sealed.
    String header(byte[] keyForRecipient) {
        var line = new LinkedHashMap<String, Object>();
        line.put("type", "sealed");
        line.put("key", Base64.getEncoder().encodeToString(keyForRecipient));
        line.put("peppers", Peppers.marks(vault));
        return JSON.writeValueAsString(line);
    }

    /// Closes the file too.
    ///
    /// @param sealing seals the secrets; null where they are left out
    /// @return how many persons were written
    long write(Writer out, @Nullable FileKey sealing) throws IOException {
        events.publishEvent(new PeopleExportBegun(clock.instant(), sealing != null));
        var names = BroughtOffices.names(jdbc);
        for (var office : offices.all()) {
            var line = new LinkedHashMap<String, Object>();
            line.put("type", "office");
            line.put("id", names.get(office.id()));
            line.put("name", office.particulars().name());
            line.put("address", office.particulars().address());
            line.put("phone", office.particulars().phone());
            if (!office.open()) {
                line.put("open", false);
            }
            out.write(JSON.writeValueAsString(line) + "\n");
        }
        var writer = new PersonWriter(names, sealing);
        long written = 0;
        var last = BEFORE_ALL;
        for (var page = departures.after(last, PAGE); !page.isEmpty(); page = departures.after(last, PAGE)) {
            for (var whole : whole(page)) {
                out.write(writer.line(whole) + "\n");
            }
            written += page.size();
            last = page.getLast();
        }
        out.close(); // only now is it written to the last byte
        events.publishEvent(new PeopleExported(clock.instant(), written, sealing != null));
        return written;
    }

    /// These persons without secrets, a line each.
    List<String> lines(List<PersonId> persons) {
        var writer = new PersonWriter(BroughtOffices.names(jdbc), null);
        return whole(persons).stream().map(writer::line).toList();
    }

    /// As they are at one moment.
    private List<Whole> whole(List<PersonId> page) {
        return Objects.requireNonNull(moment.execute(status -> read(page)));
    }

    private List<Whole> read(List<PersonId> page) {
        var theirKeys = keys.of(page);
        var all = theirKeys.values().stream().flatMap(List::stream).toList();
        var secrets = secrets(all);
        var suspensions = keys.suspensions(all.stream().map(DigitalKey::id).toList());
        var hashes = passwords.told(page);
        var ordered = orders.of(page);
        var used = uses.of(page);
        var externalIds = externalIds(page);
        return departures.of(page).stream()
                .map(departure -> {
                    var person = departure.person().id();
                    // what no kind tells of is of a kind that cannot go along
                    var held = theirKeys.getOrDefault(person, List.of()).stream()
                            .filter(key -> secrets.containsKey(key.id()))
                            .filter(key -> key.answers() || suspensions.containsKey(key.id()))
                            .toList();
                    var theirUses = used.getOrDefault(person, List.of());
                    return new Whole(
                            departure,
                            externalIds.getOrDefault(person, person.toString()),
                            Optional.ofNullable(hashes.get(person)),
                            held,
                            held.stream().map(key -> suspensions.get(key.id())).collect(Collectors.toList()),
                            held.stream().map(key -> secrets.get(key.id())).toList(),
                            ordered.getOrDefault(person, List.of()),
                            theirUses,
                            theirUses.stream().map(this::clientId).toList());
                })
                .toList();
    }

    private Map<KeyId, Map<String, Object>> secrets(Collection<DigitalKey> all) {
        var secrets = new HashMap<KeyId, Map<String, Object>>();
        for (KeyTransfer kind : keys.kinds()) {
            var ids = all.stream()
                    .filter(key -> key.type().equals(kind.type()))
                    .map(DigitalKey::id)
                    .toList();
            if (!ids.isEmpty()) {
                secrets.putAll(kind.told(ids));
            }
        }
        return secrets;
    }

    private String clientId(Use use) {
        return services.of(use.service()).clientId();
    }

    private Map<PersonId, String> externalIds(List<PersonId> page) {
        return jdbc
                .sql("select person_id, external_id from brought_person where person_id = any(:ids)")
                .param("ids", page.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new PersonId(row.getObject("person_id", UUID.class)), row.getString("external_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
