package org.rekey.federation.oidc.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rekey.logon.Session;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A person who is logged on, as Spring Security sees it. Never serialised: it is made from rows.
public final class SessionAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;
    private final transient Session session;
    private final boolean singleSignOn;

    /// @param singleSignOn whether the session is older than the request that it answers
    public SessionAuthentication(Session session, boolean singleSignOn) {
        super(List.of());
        this.session = session;
        this.singleSignOn = singleSignOn;
        setAuthenticated(true);
    }

    public Session session() {
        return session;
    }

    public boolean singleSignOn() {
        return singleSignOn;
    }

    @Override
    public Session getPrincipal() {
        return session;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return session.person().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionAuthentication same
                && session.equals(same.session)
                && singleSignOn == same.singleSignOn;
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }
}
