package org.rekey.onlineservice;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.SealBroken;
import org.rekey.vault.Sha256;
import org.rekey.vault.Vault;
import org.springframework.stereotype.Component;

/// Hashes and checks client secrets. A secret is 256 random bits and not a password: a keyed SHA-256 keeps it,
/// in microseconds. The hash is made over the secret's SHA-256, so that an operator may write that digest into
/// the file of services and nobody but the service ever has the secret.
@Component
public class ClientSecrets {
    private static final Pattern DIGEST = Pattern.compile("sha256:([0-9a-f]{64})");
    private static final int SHORTEST = 32;
    private final Vault vault;

    public ClientSecrets(Vault vault) {
        this.vault = vault;
    }

    /// What is kept of a secret, given in clear or as `sha256:` with 64 hexadecimal digits.
    public SecretHash hash(String given) {
        var digest = DIGEST.matcher(given);
        if (!digest.matches() && given.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "a secret has at least 32 characters, or is given as sha256: with 64 hexadecimal digits");
        }
        var bytes = digest.matches() ? HexFormat.of().parseHex(digest.group(1)) : Sha256.of(given);
        var hashed = vault.hash(HashPurpose.SERVICE_SECRET, bytes);
        return new SecretHash(hashed.keyNumber(), hashed.hex());
    }

    /// Whether this is one of the service's secrets.
    public boolean matches(OnlineService service, String presented) {
        var digest = Sha256.of(presented);
        return service.oidc().secrets().stream().anyMatch(kept -> matches(kept, digest));
    }

    private boolean matches(SecretHash kept, byte[] digest) {
        try {
            var hashed = vault.hash(HashPurpose.SERVICE_SECRET, kept.keyNumber(), digest);
            return MessageDigest.isEqual(hashed.value(), HexFormat.of().parseHex(kept.hex()));
        } catch (SealBroken keyGone) {
            return false;
        }
    }
}
