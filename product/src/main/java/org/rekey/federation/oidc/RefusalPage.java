package org.rekey.federation.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rekey.federation.oidc.request.RequestConverter;
import org.rekey.logon.Flows;
import org.rekey.logon.WayBack;
import org.rekey.onlineservice.Services;
import org.rekey.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;

/// The page for a person whose browser brought a request that cannot be answered at the service: what to do next,
/// and in small print what the service's developers need.
@Component
class RefusalPage {
    private final Pages pages;
    private final Flows flows;
    private final Services services;

    RefusalPage(Pages pages, Flows flows, Services services) {
        this.pages = pages;
        this.flows = flows;
        this.services = services;
    }

    void show(OAuth2Error error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var expired = RequestConverter.EXPIRED.equals(error.getErrorCode());
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        var page = pages.page(request);
        var shown = new HashMap<String, Object>();
        shown.put("reason", expired ? "expired" : "unfit");
        shown.put("detail", expired ? "" : Objects.requireNonNullElse(error.getDescription(), ""));
        if (expired) {
            wayBack(request).filter(back -> back.origin() != null).ifPresent(back -> {
                shown.put("back", back.origin());
                shown.put("service", services.of(back.service()).name(page.language()));
            });
        }
        pages.render("org/rekey/federation/oidc/refusal.jte", page, shown, response);
    }

    private Optional<WayBack> wayBack(HttpServletRequest request) {
        try {
            var flow = request.getParameter(RequestConverter.LOGON);
            return flow == null ? Optional.empty() : flows.wayBack(UUID.fromString(flow), request);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
