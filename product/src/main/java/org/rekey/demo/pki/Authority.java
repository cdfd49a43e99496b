package org.rekey.demo.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/// Issues certificates, and says which of them it took back.
public final class Authority {
    private static final Duration FRESH = Duration.ofHours(1);
    private final Issued own;

    public Authority(Issued own) {
        this.own = own;
    }

    /// One that answers to nobody.
    public static Authority root(Order order) {
        var keys = freshKeys();
        return new Authority(new Issued(keys, signed(order, keys, order.subject(), keys, null)));
    }

    public Issued own() {
        return own;
    }

    public X509Certificate certificate() {
        return own.certificate();
    }

    public Issued issue(Order order) {
        var keys = freshKeys();
        return new Issued(keys, signed(order, keys, name(), own.keys(), own.certificate()));
    }

    /// The answer to an OCSP request, signed by the authority itself, with the request's nonce (RFC 6960).
    public byte[] answer(byte[] request, Set<BigInteger> revoked, Instant now) {
        try {
            var asked = new OCSPReq(request);
            var answer = new BasicOCSPRespBuilder(new RespID(name()));
            for (var one : asked.getRequestList()) {
                var status = revoked.contains(one.getCertID().getSerialNumber())
                        ? new RevokedStatus(Date.from(now.minus(FRESH)), CRLReason.keyCompromise)
                        : CertificateStatus.GOOD;
                answer.addResponse(one.getCertID(), status, Date.from(now), Date.from(now.plus(FRESH)), null);
            }
            var nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
            if (nonce != null) {
                answer.setResponseExtensions(new Extensions(nonce));
            }
            var signed = answer.build(signer(own.keys()), null, Date.from(now));
            return new OCSPRespBuilder().build(OCSPResp.SUCCESSFUL, signed).getEncoded();
        } catch (OCSPException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The list of what was taken back (RFC 5280 section 5).
    public byte[] list(Set<BigInteger> revoked, Instant now) {
        try {
            var list = new JcaX509v2CRLBuilder(own.certificate(), Date.from(now));
            list.setNextUpdate(Date.from(now.plus(FRESH)));
            revoked.forEach(serial -> list.addCRLEntry(serial, Date.from(now.minus(FRESH)), CRLReason.keyCompromise));
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(own.certificate()));
            return list.build(signer(own.keys())).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private X500Name name() {
        return X500Name.getInstance(own.certificate().getSubjectX500Principal().getEncoded());
    }

    private static X509Certificate signed(
            Order order,
            KeyPair subject,
            X500Name issuer,
            KeyPair issuerKeys,
            @Nullable X509Certificate issuerCertificate) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    order.serial(),
                    Date.from(order.from()),
                    Date.from(order.until()),
                    order.subject(),
                    subject.getPublic());
            var ids = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(order.authority()));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(order.usage()));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(subject.getPublic()));
            if (issuerCertificate != null) {
                builder.addExtension(
                        Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(issuerCertificate));
            }
            if (!order.purposes().isEmpty()) {
                builder.addExtension(
                        Extension.extendedKeyUsage,
                        false,
                        new ExtendedKeyUsage(order.purposes().toArray(KeyPurposeId[]::new)));
            }
            String policy = order.authority() ? "2.5.29.32.0" : order.policy(); // an authority may issue under any
            if (policy != null && issuerCertificate != null) {
                builder.addExtension(
                        Extension.certificatePolicies,
                        false,
                        new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(policy))));
            }
            places(builder, order);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer(issuerKeys)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void places(JcaX509v3CertificateBuilder builder, Order order) throws IOException {
        if (order.responder() != null) {
            var place = new GeneralName(
                    GeneralName.uniformResourceIdentifier, order.responder().toString());
            builder.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(new AccessDescription(AccessDescription.id_ad_ocsp, place)));
        }
        if (order.list() != null) {
            var place = new GeneralName(
                    GeneralName.uniformResourceIdentifier, order.list().toString());
            var point = new DistributionPoint(new DistributionPointName(new GeneralNames(place)), null, null);
            builder.addExtension(
                    Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {point}));
        }
        if (!order.hosts().isEmpty()) {
            var names = order.hosts().stream()
                    .map(host -> new GeneralName(
                            host.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName, host))
                    .toArray(GeneralName[]::new);
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        }
    }

    private static ContentSigner signer(KeyPair keys) {
        try {
            return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair freshKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
