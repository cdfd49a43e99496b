package org.rekey.keys.eid;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;

/// Where a certificate says that its status can be asked: the responder (RFC 5280 section 4.2.2.1) and the lists
/// (section 4.2.1.13). Only addresses of the web count.
final class StatusAddresses {
    private StatusAddresses() {}

    static Optional<URI> responder(X509Certificate certificate) {
        return extension(certificate, Extension.authorityInfoAccess.getId())
                .map(AuthorityInformationAccess::getInstance)
                .stream()
                .flatMap(access -> Arrays.stream(access.getAccessDescriptions()))
                .filter(one -> one.getAccessMethod().equals(X509ObjectIdentifiers.id_ad_ocsp))
                .flatMap(one -> address(one.getAccessLocation()))
                .findFirst();
    }

    static List<URI> lists(X509Certificate certificate) {
        return extension(certificate, Extension.cRLDistributionPoints.getId()).map(CRLDistPoint::getInstance).stream()
                .flatMap(points -> Arrays.stream(points.getDistributionPoints()))
                .flatMap(point -> Stream.ofNullable(point.getDistributionPoint()))
                .filter(name -> name.getType() == DistributionPointName.FULL_NAME)
                .flatMap(name ->
                        Arrays.stream(GeneralNames.getInstance(name.getName()).getNames()))
                .flatMap(StatusAddresses::address)
                .toList();
    }

    private static Optional<byte[]> extension(X509Certificate certificate, String id) {
        return Optional.ofNullable(certificate.getExtensionValue(id))
                .map(wrapped -> ASN1OctetString.getInstance(wrapped).getOctets());
    }

    private static Stream<URI> address(GeneralName name) {
        if (name.getTagNo() != GeneralName.uniformResourceIdentifier) {
            return Stream.empty();
        }
        try {
            var address = URI.create(name.getName().toString());
            return address.getHost() != null
                            && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    ? Stream.of(address)
                    : Stream.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Stream.empty();
        }
    }
}
