package org.rekey.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rekey.dispatch.OrderArrivals.Ordered;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeySuspension;
import org.rekey.logon.ServiceUseArrivals.Use;
import org.rekey.person.Departures.Departure;
import org.rekey.person.OfficeId;
import org.rekey.person.PostalAddress;
import tools.jackson.databind.json.JsonMapper;

/// Writes a person in the format that [PersonReader] reads. Secrets are sealed for a recipient or left out.
final class PersonWriter {
    /// What of a key may be read by whoever reads the file. All else is a secret.
    private static final Set<String> OPEN = Set.of("serial", "reuse");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<OfficeId, String> offices;
    private final @Nullable FileKey sealing;

    /// @param sealing null where secrets are left out
    PersonWriter(Map<OfficeId, String> offices, @Nullable FileKey sealing) {
        this.offices = Map.copyOf(offices);
        this.sealing = sealing;
    }

    /// A person with everything that goes along.
    ///
    /// @param secrets what each kind of key tells of its keys, by their place in `keys`
    /// @param services the client id of each service that was used
    record Whole(
            Departure person,
            String externalId,
            Optional<String> password,
            List<DigitalKey> keys,
            List<KeySuspension> suspensions,
            List<Map<String, Object>> secrets,
            List<Ordered> orders,
            List<Use> uses,
            List<String> services) {}

    String line(Whole whole) {
        var line = new LinkedHashMap<String, Object>();
        line.put("type", "person");
        line.put("id", whole.externalId());
        line.put("person", whole.person().person().id().toString());
        identity(whole.person(), line);
        line.put("enrolled", whole.person().enrolledAt().toString());
        whole.person().username().ifPresent(username -> line.put("username", username.value()));
        line.put("keys", keys(whole));
        if (!whole.orders().isEmpty()) {
            line.put("orders", whole.orders().stream().map(this::order).toList());
        }
        line.put("services", services(whole));
        if (sealing != null) {
            line.put("sealed", sealing.seal(whole.person().person().id(), JSON.writeValueAsBytes(hidden(whole))));
        }
        return JSON.writeValueAsString(line);
    }

    private void identity(Departure departure, Map<String, Object> line) {
        var person = departure.person();
        departure.nationalNumber().ifPresent(number -> line.put("nationalNumber", number.digits()));
        if (!departure.former().isEmpty()) {
            line.put(
                    "formerNumbers",
                    departure.former().stream()
                            .map(former -> Map.of(
                                    "number", former.number().digits(),
                                    "until", former.until().toString()))
                            .toList());
        }
        var names = new LinkedHashMap<String, Object>();
        if (!person.names().first().isEmpty()) {
            names.put("first", person.names().first());
        }
        names.put("last", person.names().last());
        line.put("names", names);
        departure.birthDate().ifPresent(day -> line.put("birthDate", day.toString()));
        departure.birthYear().ifPresent(year -> line.put("birthYear", year));
        line.put("language", person.language().tag());
        person.email()
                .ifPresent(email ->
                        line.put("email", Map.of("address", email.value(), "verified", person.emailVerified())));
        person.mobile().ifPresent(mobile -> line.put("mobile", mobile.value()));
        person.address().map(PersonWriter::address).ifPresent(address -> line.put("address", address));
        departure.office().map(offices::get).ifPresent(office -> line.put("office", office));
    }

    private static Map<String, Object> address(PostalAddress address) {
        return Map.of("lines", address.lines(), "country", address.country());
    }

    private List<Map<String, Object>> keys(Whole whole) {
        var keys = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < whole.keys().size(); i++) {
            var key = whole.keys().get(i);
            var told = new LinkedHashMap<String, Object>();
            told.put("type", key.type().value());
            told.put("state", state(key, whole.suspensions().get(i)));
            told.put("activated", key.activatedAt().toString());
            if (key.lastUsedOn() != null) {
                told.put("lastUsed", key.lastUsedOn().toString());
            }
            if (!key.label().isBlank()) {
                told.put("label", key.label());
            }
            told.put("provenLevel", key.lineage().proven().value());
            whole.secrets().get(i).forEach((name, value) -> {
                if (OPEN.contains(name)) {
                    told.put(name, value);
                }
            });
            keys.add(told);
        }
        return keys;
    }

    private static String state(DigitalKey key, @Nullable KeySuspension why) {
        if (why == null) {
            return key.active() ? "active" : "coming";
        }
        return why == KeySuspension.BY_HOLDER ? "suspended-by-holder" : "suspended-by-desk";
    }

    private Map<String, Object> order(Ordered order) {
        var told = new LinkedHashMap<String, Object>();
        told.put("key", order.key().value());
        told.put("office", offices.get(order.office()));
        told.put("requested", order.requested().toString());
        told.put("large", order.large());
        return told;
    }

    private static Map<String, Object> hidden(Whole whole) {
        var hidden = new LinkedHashMap<String, Object>();
        whole.password().ifPresent(password -> hidden.put("password", password));
        hidden.put(
                "keys",
                whole.secrets().stream()
                        .map(secrets -> {
                            var closed = new LinkedHashMap<>(secrets);
                            closed.keySet().removeAll(OPEN);
                            return closed;
                        })
                        .toList());
        return hidden;
    }

    private static List<Map<String, Object>> services(Whole whole) {
        var services = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < whole.uses().size(); i++) {
            var use = whole.uses().get(i);
            services.add(Map.of(
                    "service", whole.services().get(i),
                    "key", use.key().value(),
                    "lastUsed", use.lastOn().toString()));
        }
        return services;
    }
}
