package org.rekey.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rekey.database.CopyRows;
import org.rekey.dispatch.OrderArrivals.Coming;
import org.rekey.document.Node;
import org.rekey.key.DigitalKey.State;
import org.rekey.key.KeyArrival;
import org.rekey.key.KeyArrivals;
import org.rekey.key.KeyId;
import org.rekey.key.KeySuspension;
import org.rekey.key.KeyTransfer;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.person.PersonId;
import org.rekey.vault.Uuids;

/// Reads the keys of a person: what every key has here, the rest where the kind is known.
final class KeyReader {
    private static final Set<String> COMMON = Set.of("type", "state", "activated", "lastUsed", "label", "provenLevel");
    private static final int MOST = 20;

    private final KeyArrivals kinds;
    private final Map<KeyTypeId, Integer> bits;
    private final Instant now;

    KeyReader(KeyArrivals kinds, Map<KeyTypeId, Integer> bits, Instant now) {
        this.kinds = kinds;
        this.bits = Map.copyOf(bits);
        this.now = now;
    }

    /// The place of each kind in the masks of a person.
    Map<KeyTypeId, Integer> bits() {
        return bits;
    }

    Read read(Node person, PersonId holder, Instant enrolled) {
        var arrivals = new ArrayList<KeyArrival>();
        var marks = new HashMap<KeyTypeId, Set<String>>();
        var coming = new HashMap<KeyTypeId, Coming>();
        var rows = new CopyRows();
        var list = person.at("keys").map(Node::items).orElse(List.of());
        if (list.size() > MOST) {
            throw person.refused("has more than " + MOST + " keys");
        }
        for (var said : list) {
            var kind = kind(said);
            var key = key(said, kind, enrolled);
            var id = new KeyId(Uuids.v7(key.activatedAt()));
            KeyArrivals.add(id, holder, key, rows);
            var mark = kind.read(said, id, holder, rows);
            if (!mark.isEmpty()
                    && !marks.computeIfAbsent(kind.type(), _ -> new HashSet<>()).add(mark)) {
                throw said.refused("has the same number as another key of this person");
            }
            if (key.active() && active(arrivals, key.type())) {
                throw said.refused("is the second active key of its kind");
            }
            if (key.state() == State.COMING && coming.put(kind.type(), new Coming(id, mark)) != null) {
                throw said.refused("is the second key of its kind that is on its way");
            }
            arrivals.add(key);
        }
        return new Read(arrivals, marks, coming, rows);
    }

    private KeyTransfer kind(Node said) {
        var type = said.required("type").as(KeyTypeId::new);
        var kind = kinds.kind(type)
                .filter(_ -> bits.containsKey(type))
                .orElseThrow(() -> said.refused("is of a kind that this installation does not have"));
        said.only(Stream.concat(COMMON.stream(), kind.fields().stream()).toArray(String[]::new));
        return kind;
    }

    private KeyArrival key(Node said, KeyTransfer kind, Instant enrolled) {
        var activated = said.at("activated").map(Node::instant).orElse(enrolled);
        if (activated.isAfter(now) || activated.isBefore(Earliest.MOMENT)) {
            throw said.refused("was activated before 1990 or in the future");
        }
        LocalDate used = said.at("lastUsed").map(Node::day).orElse(null);
        if (used != null) {
            Earliest.check(said, used, now);
        }
        var suspended = suspended(said);
        return said.checked(() -> new KeyArrival(
                kind.type(),
                state(said, suspended),
                suspended,
                activated,
                used,
                said.at("label").map(Node::text).orElse(""),
                new Level(said.required("provenLevel").number())));
    }

    private static @Nullable KeySuspension suspended(Node said) {
        return switch (said.at("state").map(Node::text).orElse("active")) {
            case "active", "coming" -> null;
            case "suspended-by-holder" -> KeySuspension.BY_HOLDER;
            case "suspended-by-desk" -> KeySuspension.BY_DESK;
            default ->
                throw said.refused("has a state other than active, suspended-by-holder, suspended-by-desk, coming");
        };
    }

    private static State state(Node said, @Nullable KeySuspension suspended) {
        if (suspended != null) {
            return State.SUSPENDED;
        }
        return said.at("state").map(Node::text).filter("coming"::equals).isPresent() ? State.COMING : State.ACTIVE;
    }

    private static boolean active(List<KeyArrival> keys, KeyTypeId type) {
        return keys.stream().anyMatch(key -> key.active() && key.type().equals(type));
    }

    /// The keys of a person.
    ///
    /// @param marks what no other key may have, by kind
    /// @param coming those that are on their way, by kind
    record Read(
            List<KeyArrival> arrivals,
            Map<KeyTypeId, Set<String>> marks,
            Map<KeyTypeId, Coming> coming,
            CopyRows rows) {}
}
