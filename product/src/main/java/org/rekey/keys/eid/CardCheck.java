package org.rekey.keys.eid;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rekey.keys.eid.CardVerdict.Bad;
import org.rekey.keys.eid.CardVerdict.Good;
import org.springframework.stereotype.Component;

/// Judges the certificates that a browser showed: a way to a trusted issuer, made for logging on, nothing on the way
/// revoked, and a person's number and names in it. TLS has seen to it that whoever shows the card holds its key.
@Component
@WhenSwitchedOn
class CardCheck {
    private static final String ANY_USAGE = "2.5.29.37.0";

    private final TrustedIssuers issuers;
    private final RevocationCheck revocation;
    private final EidSettings settings;

    CardCheck(TrustedIssuers issuers, RevocationCheck revocation, EidSettings settings) {
        this.issuers = issuers;
        this.revocation = revocation;
        this.settings = settings;
    }

    /// @param shown the card's own certificate first
    CardVerdict judge(List<X509Certificate> shown, Instant now) {
        if (shown.isEmpty()) {
            return new Bad(Refusal.NO_CARD);
        }
        var card = shown.getFirst();
        var way = issuers.way(shown, now, false);
        if (way.isEmpty()) {
            return new Bad(whyNoWay(shown, now));
        }
        var holder = CardHolder.of(card, settings.number());
        if (holder.isEmpty() || !forLoggingOn(card)) {
            return new Bad(Refusal.UNSUITABLE);
        }
        return switch (revocation.of(way.get(), now)) {
            case GOOD -> new Good(holder.get());
            case REVOKED -> new Bad(Refusal.REVOKED);
            case UNKNOWN -> settings.revocation().hardFail() ? new Bad(Refusal.UNREACHABLE) : new Good(holder.get());
        };
    }

    /// Expired, of another policy, or of an issuer that nobody here knows: told apart by what would have held.
    private Refusal whyNoWay(List<X509Certificate> shown, Instant now) {
        var end = shown.getFirst().getNotAfter().toInstant();
        if (now.isAfter(end)) {
            return issuers.way(shown, end, true).isPresent() ? Refusal.EXPIRED : Refusal.UNKNOWN_ISSUER;
        }
        return issuers.way(shown, now, true).isPresent() ? Refusal.UNSUITABLE : Refusal.UNKNOWN_ISSUER;
    }

    /// RFC 5280 sections 4.2.1.3 and 4.2.1.12.
    private boolean forLoggingOn(X509Certificate card) {
        boolean[] usage = card.getKeyUsage();
        if (card.getBasicConstraints() >= 0 || usage == null || !usage[0]) { // bit 0: digitalSignature
            return false;
        }
        return settings.usages().isEmpty()
                || extendedUsages(card).stream()
                        .anyMatch(
                                it -> it.equals(ANY_USAGE) || settings.usages().contains(it));
    }

    private static Set<String> extendedUsages(X509Certificate card) {
        try {
            var usages = card.getExtendedKeyUsage();
            return usages == null ? Set.of() : Set.copyOf(usages);
        } catch (CertificateParsingException malformed) {
            return Set.of();
        }
    }
}
