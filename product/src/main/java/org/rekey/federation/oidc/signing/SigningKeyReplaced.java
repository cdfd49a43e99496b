package org.rekey.federation.oidc.signing;

import java.time.Instant;
import org.rekey.event.DomainEvent;
import org.rekey.onlineservice.OidcSettings.Algorithm;

/// A new signing key was made to follow the present one.
///
/// @param signsFrom when it takes over
public record SigningKeyReplaced(Instant at, Algorithm algorithm, Instant signsFrom) implements DomainEvent {}
