package org.rekey.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rekey.office.Office.Particulars;
import org.rekey.person.OfficeId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The registration offices. Changes run in the caller's transaction, which says who decided them.
@Component
public class Offices {
    private static final String SELECT = "select office_id, name, address, phone, open from office ";
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    public Offices(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public Optional<Office> find(OfficeId id) {
        return jdbc.sql(SELECT + "where office_id = :id")
                .param("id", id.value())
                .query(Offices::office)
                .optional();
    }

    /// All offices, those that are closed too, by name.
    public List<Office> all() {
        return jdbc.sql(SELECT + "order by lower(name), office_id")
                .query(Offices::office)
                .list();
    }

    public OfficeId open(Particulars particulars, Instant now) {
        var id = new OfficeId(jdbc.sql("""
                insert into office (name, address, phone, opened_at)
                values (:name, :address, :phone, :now)
                returning office_id
                """)
                .param("name", particulars.name())
                .param("address", particulars.address())
                .param("phone", particulars.phone())
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single());
        events.publishEvent(new OfficeChanged(now, id.value(), OfficeChanged.Kind.OPENED));
        return id;
    }

    public void change(OfficeId id, Particulars particulars, Instant now) {
        jdbc.sql("update office set name = :name, address = :address, phone = :phone where office_id = :id")
                .param("id", id.value())
                .param("name", particulars.name())
                .param("address", particulars.address())
                .param("phone", particulars.phone())
                .update();
        events.publishEvent(new OfficeChanged(now, id.value(), OfficeChanged.Kind.RENAMED));
    }

    /// @return false when it was closed already
    public boolean close(OfficeId id, Instant now) {
        boolean closed = jdbc.sql("update office set open = false where office_id = :id and open")
                        .param("id", id.value())
                        .update()
                == 1;
        if (closed) {
            events.publishEvent(new OfficeChanged(now, id.value(), OfficeChanged.Kind.CLOSED));
        }
        return closed;
    }

    private static Office office(ResultSet row, int number) throws SQLException {
        return new Office(
                new OfficeId(row.getInt("office_id")),
                new Particulars(row.getString("name"), row.getString("address"), row.getString("phone")),
                row.getBoolean("open"));
    }
}
