package org.rekey.transfer;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.rekey.database.CopyRows;
import org.rekey.dispatch.OrderArrivals;
import org.rekey.dispatch.OrderArrivals.Ordered;
import org.rekey.document.Node;
import org.rekey.key.KeyArrivals;
import org.rekey.key.KeyTransfer;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;

/// Reads which keys a person has asked for that go by post: one that is among the person's keys is on its way, any
/// other waits to be printed.
final class OrderReader {
    private final KeyArrivals kinds;
    private final BroughtOffices offices;
    private final Instant now;

    OrderReader(KeyArrivals kinds, BroughtOffices offices, Instant now) {
        this.kinds = kinds;
        this.offices = offices;
        this.now = now;
    }

    void read(Node person, PersonId holder, KeyReader.Read keys, CopyRows rows) {
        var ordered = new HashSet<KeyTypeId>();
        for (var said : person.at("orders").map(Node::items).orElse(List.of())) {
            said.only("key", "office", "requested", "large");
            var kind = said.required("key").as(KeyTypeId::new);
            if (kinds.kind(kind).filter(KeyTransfer::goesByPost).isEmpty()) {
                throw said.refused("names a kind of key that does not go by post here");
            }
            if (!ordered.add(kind)) {
                throw said.refused("is the second order of its kind");
            }
            var requested = said.required("requested").day();
            Earliest.check(said, requested, now);
            var order = new Ordered(
                    kind,
                    offices.named(said.required("office")),
                    requested,
                    said.at("large").map(Node::flag).orElse(false));
            OrderArrivals.add(holder, order, keys.coming().get(kind), now, rows);
        }
        if (!ordered.containsAll(keys.coming().keySet())) {
            throw person.refused("has a key on its way, and no order that tells of it");
        }
    }
}
