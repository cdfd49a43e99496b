package org.rekey.demo.pki;

import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;

/// What a certificate is to say.
///
/// @param authority whether it may issue others
/// @param usage bits of [KeyUsage]
/// @param purposes extended key usages; none where empty
/// @param policy of the certificate, if any
/// @param responder where OCSP answers about it, if anywhere
/// @param list where its issuer's list is, if anywhere
/// @param hosts names and addresses of a server
public record Order(
        X500Name subject,
        BigInteger serial,
        Instant from,
        Instant until,
        boolean authority,
        int usage,
        List<KeyPurposeId> purposes,
        @Nullable String policy,
        @Nullable URI responder,
        @Nullable URI list,
        List<String> hosts) {
    /// What cards of the demo are issued under.
    public static final String CARDS = "1.3.6.1.4.1.32473.1.1"; // of the arc for examples, RFC 5612

    public static Order ofAuthority(String name, long serial, Instant from, Instant until) {
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "BE")
                .addRDN(BCStyle.O, "Rekey demo")
                .addRDN(BCStyle.CN, name)
                .build();
        int usage = KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature;
        return new Order(
                subject, BigInteger.valueOf(serial), from, until, true, usage, List.of(), null, null, null, List.of());
    }

    /// @param number the national number, as it stands in the subject's serial number
    public static Order ofCard(String number, String first, String last, long serial, Instant from, Instant until) {
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "BE")
                .addRDN(BCStyle.CN, first + " " + last + " (Authentication)")
                .addRDN(BCStyle.SURNAME, last)
                .addRDN(BCStyle.GIVENNAME, first)
                .addRDN(BCStyle.SERIALNUMBER, number)
                .build();
        return new Order(
                subject,
                BigInteger.valueOf(serial),
                from,
                until,
                false,
                KeyUsage.digitalSignature,
                List.of(KeyPurposeId.id_kp_clientAuth),
                CARDS,
                null,
                null,
                List.of());
    }

    public static Order ofServer(List<String> hosts, long serial, Instant from, Instant until) {
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, hosts.getFirst())
                .build();
        return new Order(
                subject,
                BigInteger.valueOf(serial),
                from,
                until,
                false,
                KeyUsage.digitalSignature,
                List.of(KeyPurposeId.id_kp_serverAuth),
                null,
                null,
                null,
                hosts);
    }

    /// The same, with where to ask about it.
    public Order askedAt(@Nullable URI someResponder, @Nullable URI someList) {
        return new Order(
                subject, serial, from, until, authority, usage, purposes, policy, someResponder, someList, hosts);
    }

    /// The same for other uses, or under another policy.
    public Order meantFor(int otherUsage, List<KeyPurposeId> otherPurposes, @Nullable String otherPolicy) {
        return new Order(
                subject,
                serial,
                from,
                until,
                authority,
                otherUsage,
                otherPurposes,
                otherPolicy,
                responder,
                list,
                hosts);
    }
}
