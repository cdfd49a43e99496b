package org.rekey.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.logon.Flows;
import org.rekey.logon.LogonRequest;
import org.rekey.onlineservice.OnlineService;
import org.rekey.onlineservice.Services;
import org.rekey.web.Page;
import org.springframework.stereotype.Component;

/// Keeps a logon open while somebody looks for username or password, as far as it is this browser's.
@Component
class WaysOn {
    private final Flows flows;
    private final Services services;

    WaysOn(Flows flows, Services services) {
        this.flows = flows;
        this.services = services;
    }

    /// @param typed the id of the logon as it came with the request; anything else is none
    WayOn of(String typed, Page page, HttpServletRequest request, HttpServletResponse response) {
        return of(parsed(typed), page, request, response);
    }

    WayOn of(@Nullable UUID flow, Page page, HttpServletRequest request, HttpServletResponse response) {
        Optional<LogonRequest> parked = Optional.ofNullable(flow).flatMap(id -> flows.parked(id, request));
        if (flow == null || parked.isEmpty()) {
            return new WayOn(null, services.myDigitalKeys().name(page.language()));
        }
        flows.renew(flow, request, response);
        OnlineService service = services.of(parked.get().service());
        return new WayOn(flow, service.name(page.language()));
    }

    private static @Nullable UUID parsed(String typed) {
        try {
            return typed.length() == 36 ? UUID.fromString(typed) : null;
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }
}
