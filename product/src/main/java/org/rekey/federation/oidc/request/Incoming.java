package org.rekey.federation.oidc.request;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An authorization request on its way through the filters.
///
/// @param parked where it comes from if it has been answered by a logon first
record Incoming(Parameters parameters, @Nullable Parked parked) {
    private static final String ATTRIBUTE = Incoming.class.getName();

    /// A request that waited for a logon.
    ///
    /// @param askedAt when the service asked
    record Parked(UUID flow, Instant askedAt) {}

    static Optional<Incoming> of(HttpServletRequest request) {
        return Optional.ofNullable((Incoming) request.getAttribute(ATTRIBUTE));
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    @Nullable
    Instant askedAt() {
        return parked == null ? null : parked.askedAt();
    }

    /// The logon that ends with this request.
    Optional<UUID> flow() {
        return Optional.ofNullable(parked).map(Parked::flow);
    }

    boolean answersLogon(UUID flow) {
        return parked != null && parked.flow().equals(flow);
    }
}
