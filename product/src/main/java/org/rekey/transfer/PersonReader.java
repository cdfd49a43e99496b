package org.rekey.transfer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.database.CopyRows;
import org.rekey.document.Node;
import org.rekey.key.KeyArrivals;
import org.rekey.key.KeyTypeId;
import org.rekey.logon.ServiceUseArrivals;
import org.rekey.onlineservice.ServiceId;
import org.rekey.password.PasswordArrivals;
import org.rekey.person.Arrival;
import org.rekey.person.Arrivals;
import org.rekey.person.EmailAddress;
import org.rekey.person.Enrolment;
import org.rekey.person.Language;
import org.rekey.person.MobileNumber;
import org.rekey.person.Names;
import org.rekey.person.NationalNumber;
import org.rekey.person.PersonId;
import org.rekey.person.PostalAddress;
import org.rekey.person.Username;
import org.rekey.vault.Uuids;

/// Reads a person with keys and uses, by the same rules as everywhere, and makes the rows. No statement; safe for
/// several threads.
final class PersonReader {
    private final Arrivals arrivals;
    private final PasswordArrivals passwords;
    private final KeyReader keys;
    private final OrderReader orders;
    private final Map<String, ServiceId> services;
    private final BroughtOffices offices;
    private final Unsealing unsealing;
    private final InstantSource clock;
    private final Instant now;

    PersonReader(
            Arrivals arrivals,
            PasswordArrivals passwords,
            KeyReader keys,
            OrderReader orders,
            Map<String, ServiceId> services,
            BroughtOffices offices,
            Unsealing unsealing,
            InstantSource clock,
            Instant now) {
        this.arrivals = arrivals;
        this.passwords = passwords;
        this.keys = keys;
        this.orders = orders;
        this.services = Map.copyOf(services);
        this.offices = offices;
        this.unsealing = unsealing;
        this.clock = clock;
        this.now = now;
    }

    Brought read(long line, Node said) {
        said.only(
                "type",
                "id",
                "person",
                "nationalNumber",
                "formerNumbers",
                "names",
                "birthDate",
                "birthYear",
                "language",
                "email",
                "mobile",
                "address",
                "office",
                "enrolled",
                "username",
                "password",
                "keys",
                "orders",
                "services",
                "sealed");
        var externalId = said.at("id").map(id -> id.as(ExternalId::checked)).orElse(null);
        var number = said.at("nationalNumber").map(PersonReader::number).orElse(null);
        if (externalId == null && number == null) {
            throw said.refused("lacks id or nationalNumber: one of them says who it is");
        }
        var enrolled = said.at("enrolled").map(this::past).orElse(now);
        var id = said.at("person").map(PersonReader::own).orElseGet(this::comer);
        var open = unsealing.open(id, said);
        var rows = new CopyRows();
        var read = keys.read(open, id, enrolled);
        var masks = KeyArrivals.masks(read.arrivals(), keys.bits(), now);
        var person = new Arrival(
                id,
                enrolment(said, number),
                said.at("username").map(PersonReader::username).orElse(null),
                former(said),
                masks.active(),
                masks.used(),
                enrolled);
        var claims = arrivals.add(person, rows);
        open.at("password").ifPresent(hash -> password(hash, id, open != said, enrolled, rows));
        rows.append(read.rows());
        orders.read(said, id, read, rows);
        said.at("services").ifPresent(uses -> uses(uses, id, rows));
        return new Brought.Somebody(line, id, externalId, claims, read.marks(), rows);
    }

    private Enrolment enrolment(Node said, @Nullable NationalNumber number) {
        var names = said.required("names").only("first", "last");
        var email = said.at("email").map(node -> node.only("address", "verified"));
        var born = said.at("birthDate").map(Node::day);
        born.ifPresent(day -> plausible(day.getYear(), said));
        return new Enrolment(
                names.checked(() -> new Names(
                        names.at("first").map(Node::text).orElse(""),
                        names.required("last").text())),
                language(said.required("language")),
                number,
                email.map(node -> node.required("address").as(PersonReader::email))
                        .orElse(null),
                email.flatMap(node -> node.at("verified")).map(Node::flag).orElse(false),
                said.at("mobile").map(mobile -> mobile.as(MobileNumber::new)).orElse(null),
                said.at("address").map(PersonReader::address).orElse(null),
                said.at("birthYear")
                        .map(Node::number)
                        .map(year -> plausible(year, said))
                        .orElse(null),
                said.at("office").map(offices::named).orElse(null),
                born.orElse(null));
    }

    private static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow(() -> new IllegalArgumentException("not an e-mail address"));
    }

    private static int plausible(int year, Node said) {
        if (year < 1850 || year > 2200) {
            throw said.refused("has a year of birth before 1850 or after 2200");
        }
        return year;
    }

    private static Language language(Node node) {
        for (var language : Language.values()) {
            if (language.tag().equals(node.text().toLowerCase(Locale.ROOT))) {
                return language;
            }
        }
        throw node.refused("must be nl, fr, de or en");
    }

    private static PostalAddress address(Node node) {
        node.only("lines", "country");
        var lines = node.required("lines").items().stream().map(Node::text).toList();
        return node.checked(
                () -> new PostalAddress(lines, node.required("country").text()));
    }

    private static NationalNumber number(Node node) {
        return NationalNumber.parse(node.text())
                .orElseThrow(() -> node.refused("must be a national number or a BIS number: 11 digits that check"));
    }

    private static Username username(Node node) {
        return Username.parse(node.text())
                .orElseThrow(() -> node.refused("must be 3 to 64 letters, digits and . _ - @ +"));
    }

    /// By the moment in which the person comes, not that of the enrolment long ago: ids that follow one another lie
    /// together in a dozen indexes.
    private PersonId comer() {
        return new PersonId(Uuids.v7(clock.instant()));
    }

    private static PersonId own(Node node) {
        var id = node.as(UUID::fromString);
        if (id.version() != 7 || id.variant() != 2) {
            throw node.refused("must be a UUID of version 7");
        }
        return new PersonId(id);
    }

    private Instant past(Node node) {
        var moment = node.instant();
        if (moment.isAfter(now) || moment.isBefore(Earliest.MOMENT)) {
            throw node.refused("must lie between 1990 and now");
        }
        return moment;
    }

    private List<Arrival.FormerNumber> former(Node said) {
        var all = new ArrayList<Arrival.FormerNumber>();
        said.at("formerNumbers")
                .ifPresent(list -> list.items().forEach(item -> {
                    item.only("number", "until");
                    all.add(new Arrival.FormerNumber(number(item.required("number")), past(item.required("until"))));
                }));
        return all;
    }

    private void password(Node hash, PersonId person, boolean own, Instant enrolled, CopyRows rows) {
        hash.checked(() -> {
            passwords.add(person, hash.text(), own, enrolled, rows);
            return person;
        });
    }

    private void uses(Node list, PersonId person, CopyRows rows) {
        Set<String> seen = new HashSet<>();
        for (var use : list.items()) {
            use.only("service", "key", "lastUsed");
            var client = use.required("service").text();
            var service = services.get(client);
            if (service == null) {
                throw use.refused("names a service that is not registered here");
            }
            var key = use.required("key").as(KeyTypeId::new);
            if (!keys.bits().containsKey(key)) {
                throw use.refused("names a kind of key that this installation does not have");
            }
            var day = use.required("lastUsed").day();
            Earliest.check(use, day, now);
            if (!seen.add(client + " " + key)) {
                throw use.refused("names a service and a kind of key twice");
            }
            ServiceUseArrivals.add(person, new ServiceUseArrivals.Use(service, key, day), rows);
        }
    }
}
