package org.rekey.federation.oidc.grant;

import java.util.Set;
import java.util.UUID;
import org.rekey.logon.Session;
import org.rekey.onlineservice.ServiceId;

/// A grant about to be written.
///
/// @param sid for the service, unless it has one in this session already
record NewGrant(
        UUID id, byte[] codeHash, ServiceId service, Session session, UUID sid, Set<String> scopes, Grant.Code code) {
    @Override
    public boolean equals(Object other) {
        return other instanceof NewGrant grant && id.equals(grant.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
