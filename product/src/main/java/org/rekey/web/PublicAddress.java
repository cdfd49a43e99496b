package org.rekey.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The address at which browsers reach this service: the issuer of OpenID Connect, from the settings. Links and
/// the attributes of cookies follow it, never the Host header of a request.
@Component
public final class PublicAddress {
    private final URI issuer;

    public PublicAddress(@Value("${rekey.issuer}") URI issuer) {
        if (!"https".equals(issuer.getScheme()) && !"http".equals(issuer.getScheme())) {
            throw new IllegalArgumentException("rekey.issuer is an http or https address, not " + issuer);
        }
        this.issuer = issuer;
    }

    public URI issuer() {
        return issuer;
    }

    /// Scheme, host and port: `https://logon.example.org`.
    public String origin() {
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }

    /// The whole address of one of our paths.
    public String of(String path) {
        return origin() + path;
    }

    public boolean isHttps() {
        return "https".equals(issuer.getScheme());
    }
}
