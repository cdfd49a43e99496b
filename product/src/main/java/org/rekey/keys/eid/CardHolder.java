package org.rekey.keys.eid;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.rekey.person.Names;
import org.rekey.person.NationalNumber;

/// Whose card it is, as the subject of its certificate says: serial number, given name and surname. Its `toString`
/// hides them.
record CardHolder(NationalNumber number, Names names) {
    private static final String BETWEEN = "\n";

    /// The holder, if the subject names one.
    ///
    /// @param form finds the number: the first group of what matches whole
    static Optional<CardHolder> of(X509Certificate certificate, Pattern form) {
        var subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        var matched = form.matcher(value(subject, BCStyle.SERIALNUMBER));
        if (!matched.matches()) {
            return Optional.empty();
        }
        try {
            return NationalNumber.parse(matched.group(1))
                    .map(number -> new CardHolder(
                            number, new Names(value(subject, BCStyle.GIVENNAME), value(subject, BCStyle.SURNAME))));
        } catch (IllegalArgumentException noNames) {
            return Optional.empty();
        }
    }

    /// What stands at that place, if it stands there once.
    private static String value(X500Name subject, ASN1ObjectIdentifier attribute) {
        var found = subject.getRDNs(attribute);
        return found.length == 1 && !found[0].isMultiValued()
                ? IETFUtils.valueToString(found[0].getFirst().getValue()).replace("\\", "")
                : "";
    }

    byte[] bytes() {
        return String.join(BETWEEN, number.digits(), names.first(), names.last())
                .getBytes(StandardCharsets.UTF_8);
    }

    static CardHolder of(byte[] bytes) {
        var parts = new String(bytes, StandardCharsets.UTF_8).split(BETWEEN, 3);
        return new CardHolder(new NationalNumber(parts[0]), new Names(parts[1], parts[2]));
    }

    @Override
    public String toString() {
        return "CardHolder[hidden]";
    }
}
