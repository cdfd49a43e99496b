package org.rekey.federation.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.rekey.federation.oidc.request.RequestConverter;
import org.rekey.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;

/// The page for a person whose browser brought a request that cannot be answered at the service: what to do next,
/// and in small print what the service's developers need.
@Component
class RefusalPage {
    private final Pages pages;

    RefusalPage(Pages pages) {
        this.pages = pages;
    }

    void show(OAuth2Error error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var expired = RequestConverter.EXPIRED.equals(error.getErrorCode());
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        pages.render(
                "org/rekey/federation/oidc/refusal.jte",
                pages.page(request),
                Map.of(
                        "reason", expired ? "expired" : "unfit",
                        "detail", expired ? "" : Objects.requireNonNullElse(error.getDescription(), "")),
                response);
    }
}
