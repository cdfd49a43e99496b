package org.rekey.database;

import java.util.Locale;
import org.rekey.settings.CannotStart;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a database is for. The first start writes it down; who comes with another purpose is refused, so that the
/// demo never writes its people into a production database, and `serve` never runs on the demo's.
enum Purpose {
    PRODUCTION,
    DEMO;

    Purpose claim(JdbcClient jdbc) {
        jdbc.sql("insert into installation (purpose) values (:purpose) on conflict do nothing")
                .param("purpose", word())
                .update();
        var written =
                jdbc.sql("select purpose from installation").query(String.class).single();
        if (!written.equals(word())) {
            throw new CannotStart("this database is one for " + written + ", not for " + word()
                    + ": choose another rekey.data folder or rekey.database.url");
        }
        return this;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
