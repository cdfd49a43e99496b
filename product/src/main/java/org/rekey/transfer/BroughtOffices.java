package org.rekey.transfer;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.rekey.document.Node;
import org.rekey.office.Office.Particulars;
import org.rekey.office.Offices;
import org.rekey.person.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Registration offices that come from elsewhere. They are few, and persons refer to them, so each is written
/// as soon as its line is read: before the persons behind it are.
final class BroughtOffices {
    private static final OfficeId IMAGINED = new OfficeId(1);

    private final Map<String, OfficeId> known;
    private final JdbcClient jdbc;
    private final Offices offices;
    private final TransactionTemplate transaction;
    private final boolean rehearsal;
    private final Instant now;

    /// @param rehearsal whether nothing is written
    BroughtOffices(JdbcClient jdbc, Offices offices, TransactionTemplate transaction, boolean rehearsal, Instant now) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.transaction = transaction;
        this.rehearsal = rehearsal;
        this.now = now;
        this.known = new ConcurrentHashMap<>(
                names(jdbc).entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey)));
    }

    /// What the offices here are called in a file: as they were called where they came from, or by their number and
    /// the second in which they were opened, for every installation has an office 1.
    static Map<OfficeId, String> names(JdbcClient jdbc) {
        return jdbc
                .sql("""
                        select office_id,
                            coalesce(external_id,
                                'office-' || office_id || '-' || extract(epoch from opened_at)::bigint) as name
                        from office left join brought_office using (office_id)
                        """)
                .query((row, number) -> Map.entry(new OfficeId(row.getInt("office_id")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// @throws org.rekey.document.DocumentRefused when no office is called so
    OfficeId named(Node said) {
        return Optional.ofNullable(known.get(said.text()))
                .orElseThrow(() -> said.refused("must be an office that stands on an earlier line"));
    }

    Brought take(long line, Node said) {
        said.only("type", "id", "name", "address", "phone", "open");
        var name = said.required("id").as(ExternalId::checked);
        var particulars = said.checked(() -> new Particulars(
                said.required("name").text(),
                said.required("address").text(),
                said.required("phone").text()));
        boolean open = said.at("open").map(Node::flag).orElse(true);
        if (known.containsKey(name)) {
            return new Brought.Office(line, false);
        }
        known.put(name, rehearsal ? IMAGINED : bring(name, particulars, open));
        return new Brought.Office(line, true);
    }

    private OfficeId bring(String name, Particulars particulars, boolean open) {
        return transaction.execute(status -> {
            var office = offices.open(particulars, now);
            jdbc.sql("insert into brought_office (external_id, office_id) values (:name, :office)")
                    .param("name", name)
                    .param("office", office.value())
                    .update();
            if (!open) {
                offices.close(office, now);
            }
            return office;
        });
    }
}
