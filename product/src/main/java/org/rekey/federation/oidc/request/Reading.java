package org.rekey.federation.oidc.request;

/// What came of reading a request: a [Demand], or the reason why it is refused.
sealed interface Reading permits Demand, Reading.Refused {
    record Refused(Refusal refusal) implements Reading {}
}
