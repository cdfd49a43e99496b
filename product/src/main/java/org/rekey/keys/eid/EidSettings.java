package org.rekey.keys.eid;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator decides about the eID.
///
/// @param level what a logon with an identity card is worth
/// @param amr the methods that services are told (RFC 8176)
/// @param door where browsers show their cards
/// @param anchors PEM file with the certificates that are trusted without more
/// @param intermediates PEM file with certificates of issuers that browsers may not send along
/// @param policies the certificate policies (RFC 5280 section 4.2.1.4) of which a card must have one; empty for any
/// @param usages the extended key usages of which a card must have one; empty for any
/// @param number finds the national number in the subject's serial number: the first group of what matches whole
/// @param handOver how long the way to the address at which cards are shown may take, a PIN included
/// @param proof how long the way back from the address at which cards are shown may take
/// @param enrol whether somebody unknown is entered at the first logon with a card
/// @param revocation how to learn that a card was revoked
@ConfigurationProperties("rekey.keys.eid")
@WhenSwitchedOn
record EidSettings(
        @DefaultValue("500") int level,
        @DefaultValue({"sc", "pin", "mfa"}) Set<String> amr,
        @DefaultValue Door door,
        @Nullable Path anchors,
        @Nullable Path intermediates,
        @DefaultValue Set<String> policies,
        @DefaultValue("1.3.6.1.5.5.7.3.2") Set<String> usages,
        @DefaultValue("(?:PNOBE-)?([0-9]{11})") Pattern number,
        @DefaultValue("15m") Duration handOver,
        @DefaultValue("1m") Duration proof,
        @DefaultValue("false") boolean enrol,
        @DefaultValue Revocation revocation) {

    /// The port on which cards are shown, and nothing else is served.
    ///
    /// @param port the port of this node at which cards are shown
    /// @param address the address of this node at which it listens for cards; by default the one of all other
    /// pages
    /// @param origin the origin at which browsers show their cards; by default the issuer's host and
    /// `rekey.keys.eid.door.port`
    /// @param sslBundle which of `spring.ssl.bundle` holds the server's certificate
    /// @param namesIssuers whether browsers are told whose cards are taken, so that they offer no other certificate
    /// @param proxied whether a proxy speaks TLS with the browser and hands the certificate on (RFC 9440)
    record Door(
            @DefaultValue("8443") int port,
            @Nullable String address,
            @Nullable URI origin,
            @DefaultValue("eid") String sslBundle,
            @DefaultValue("true") boolean namesIssuers,
            @DefaultValue("false") boolean proxied) {}

    /// @param hardFail whether a card is refused when neither OCSP nor a list answers
    /// @param nonce whether an OCSP answer must repeat the nonce of the question (RFC 9654)
    /// @param kept for how long a good answer on a card is used again
    /// @param timeout how long one question about a card may take
    record Revocation(
            @DefaultValue("true") boolean hardFail,
            @DefaultValue("true") boolean nonce,
            @DefaultValue("5m") Duration kept,
            @DefaultValue("4s") Duration timeout) {}
}
