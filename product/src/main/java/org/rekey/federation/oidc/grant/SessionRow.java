package org.rekey.federation.oidc.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.logon.Session;
import org.rekey.person.PersonId;

/// A session as it stands in a row that was joined with it.
final class SessionRow {
    /// The columns of `logon_session s`.
    static final String COLUMNS = """
            s.session_hash, s.flow_id, s.person_id as session_person, s.key_id, s.key_type, s.level, s.amr,
            s.authenticated_at, s.ends_at, s.security_epoch
            """;

    private SessionRow() {}

    static Session read(ResultSet row) throws SQLException {
        return new Session(
                HexFormat.of().formatHex(row.getBytes("session_hash")),
                row.getObject("flow_id", UUID.class),
                new PersonId(row.getObject("session_person", UUID.class)),
                new KeyId(row.getObject("key_id", UUID.class)),
                new KeyTypeId(row.getString("key_type")),
                new Level(row.getInt("level")),
                Arrays.stream((String[]) row.getArray("amr").getArray()).collect(Collectors.toUnmodifiableSet()),
                row.getTimestamp("authenticated_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getInt("security_epoch"));
    }
}
