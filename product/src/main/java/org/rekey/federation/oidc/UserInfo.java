package org.rekey.federation.oidc;

import java.util.LinkedHashMap;
import java.util.function.Function;
import org.rekey.federation.oidc.claims.PersonClaims;
import org.rekey.federation.oidc.claims.Subjects;
import org.rekey.federation.oidc.grant.Grant;
import org.rekey.onlineservice.Services;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.stereotype.Component;

/// The answer of the userinfo endpoint: what the scopes of the access token give, as of now. A grant that has been
/// revoked, or whose session has ended, is not found before it comes to this.
@Component
class UserInfo implements Function<OidcUserInfoAuthenticationContext, OidcUserInfo> {
    private final Services services;
    private final Subjects subjects;
    private final PersonClaims personClaims;

    UserInfo(Services services, Subjects subjects, PersonClaims personClaims) {
        this.services = services;
        this.subjects = subjects;
        this.personClaims = personClaims;
    }

    @Override
    public OidcUserInfo apply(OidcUserInfoAuthenticationContext context) {
        Grant grant = context.getAuthorization().getAttribute(Grant.class.getName());
        if (grant == null) {
            throw new IllegalStateException("userinfo without a grant");
        }
        var service = services.of(grant.service());
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", subjects.of(service, grant.session().person()));
        claims.putAll(personClaims.of(
                grant.person(), service, context.getAccessToken().getScopes()));
        return new OidcUserInfo(claims);
    }
}
