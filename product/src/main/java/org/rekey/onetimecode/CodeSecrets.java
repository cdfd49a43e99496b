package org.rekey.onetimecode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.rekey.person.Contact;
import org.rekey.person.PersonId;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Hashed;
import org.rekey.vault.Randomness;
import org.rekey.vault.Vault;
import org.springframework.stereotype.Component;

/// Makes codes, and the keyed hashes in whose shape they are kept. What a code is bound to goes into its hash.
@Component
class CodeSecrets {
    /// Eight digits are 26.6 bits; NIST SP 800-63B-4 section 3.1.3.2 and ASVS 5.0, 6.5.4 ask for 20.
    static final int DIGITS = 8;

    private static final int BOUND = 100_000_000;
    private final Vault vault;
    private final Randomness random;

    CodeSecrets(Vault vault, Randomness random) {
        this.vault = vault;
        this.random = random;
    }

    String draw() {
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", random.below(BOUND));
    }

    /// Whether this could be a code at all.
    static boolean wellFormed(String compact) {
        return compact.length() == DIGITS && compact.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    byte[] code(CodePurpose purpose, UUID flow, PersonId person, String code) {
        return vault.hash(HashPurpose.CODE, bound(purpose, flow, person, code)).value();
    }

    /// The hashes under every key in use, so that a rotation makes no code void.
    List<byte[]> codes(CodePurpose purpose, UUID flow, PersonId person, String code) {
        return values(vault.candidates(HashPurpose.CODE, bound(purpose, flow, person, code)));
    }

    byte[] target(Contact address) {
        return vault.hash(HashPurpose.CONTACT, folded(address)).value();
    }

    List<byte[]> targets(Contact address) {
        return values(vault.candidates(HashPurpose.CONTACT, folded(address)));
    }

    private static List<byte[]> values(List<Hashed> hashes) {
        return hashes.stream().map(Hashed::value).toList();
    }

    private static byte[] folded(Contact address) {
        return bytes("one-time-code:" + address.value().toLowerCase(Locale.ROOT));
    }

    private static byte[] bound(CodePurpose purpose, UUID flow, PersonId person, String code) {
        return bytes(String.join(":", purpose.tag(), flow.toString(), person.toString(), code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
