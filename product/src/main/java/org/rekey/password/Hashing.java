package org.rekey.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.rekey.password.StoredHash.Foreign;
import org.rekey.password.StoredHash.Own;
import org.rekey.password.StoredHash.Sealed;
import org.rekey.password.StoredHash.Wrapped;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Hashed;
import org.rekey.vault.Randomness;
import org.rekey.vault.Vault;

/// Makes and compares stored hashes. Slow: runs on the pool.
///
/// The pepper goes in before Argon2 does, as HMAC-SHA-256 of the password: without the key file a stolen table
/// cannot even be tried out.
final class Hashing {
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final byte[] NOTHING = {};
    private static final String WAITING = "password.waiting";

    private final Argon2 argon2;
    private final BouncyCastleArgon2 anyArgon2 = new BouncyCastleArgon2();
    private final Vault vault;
    private final Randomness randomness;
    private final Argon2Parameters parameters;
    private final Own nobodys;

    Hashing(Argon2 argon2, Vault vault, Randomness randomness, Argon2Parameters parameters) {
        this.argon2 = argon2;
        this.vault = vault;
        this.randomness = randomness;
        this.parameters = parameters;
        int pepper = vault.hash(HashPurpose.PEPPER, NOTHING).keyNumber();
        nobodys = new Own(pepper, new PhcString(parameters, randomness.bytes(SALT), randomness.bytes(LENGTH)));
    }

    StoredHash make(Presented password) {
        Hashed peppered = vault.hash(HashPurpose.PEPPER, password.bytes());
        byte[] salt = randomness.bytes(SALT);
        byte[] hash = argon2.hash(peppered.value(), salt, parameters, LENGTH);
        return new Own(peppered.keyNumber(), new PhcString(parameters, salt, hash));
    }

    /// A fast hash from elsewhere, made slow without knowing the password.
    StoredHash wrap(String saltedSha1) {
        Hashed peppered = vault.hash(HashPurpose.PEPPER, SaltedSha1.digest(saltedSha1));
        byte[] salt = randomness.bytes(SALT);
        byte[] hash = argon2.hash(peppered.value(), salt, parameters, LENGTH);
        return new Wrapped(
                peppered.keyNumber(),
                Base64.getEncoder().encodeToString(SaltedSha1.salt(saltedSha1)),
                new PhcString(parameters, salt, hash));
    }

    /// A fast hash from elsewhere, kept from whoever reads the table until it is made slow.
    Sealed sealed(String saltedSha1) {
        var sealed = vault.seal(WAITING, saltedSha1.getBytes(StandardCharsets.US_ASCII));
        return new Sealed(Base64.getEncoder().encodeToString(sealed));
    }

    StoredHash wrap(Sealed sealed) {
        return wrap(opened(sealed));
    }

    Foreign unsealed(Sealed sealed) {
        return new Foreign(ForeignScheme.SSHA, opened(sealed));
    }

    private String opened(Sealed sealed) {
        return new String(vault.open(WAITING, Base64.getDecoder().decode(sealed.base64())), StandardCharsets.US_ASCII);
    }

    /// Whether the password is the one that was hashed. Without a hash it does the same work and says no.
    boolean matches(Presented password, Optional<StoredHash> stored) {
        return switch (stored.orElse(nobodys)) {
            case Own own -> equal(own.phc(), own.pepper(), password.bytes()) && stored.isPresent();
            case Wrapped wrapped ->
                equal(
                        wrapped.phc(),
                        wrapped.pepper(),
                        SaltedSha1.digest(password.bytes(), Base64.getDecoder().decode(wrapped.salt())));
            case Foreign foreign -> foreign.scheme().matches(password.bytes(), foreign.value());
            case Sealed sealed -> {
                // as much work as for everybody else
                equal(nobodys.phc(), nobodys.pepper(), password.bytes());
                yield SaltedSha1.matches(password.bytes(), opened(sealed));
            }
        };
    }

    /// Whether it was made otherwise than it would be made today.
    boolean outdated(StoredHash stored) {
        return !(stored instanceof Own own)
                || !own.phc().parameters().equals(parameters)
                || own.pepper() != vault.hash(HashPurpose.PEPPER, NOTHING).keyNumber();
    }

    private boolean equal(PhcString phc, int pepper, byte[] secret) {
        byte[] peppered = vault.hash(HashPurpose.PEPPER, pepper, secret).value();
        var way = phc.salt().length == SALT && phc.parameters().parallelism() == 1 ? argon2 : anyArgon2;
        return MessageDigest.isEqual(phc.hash(), way.hash(peppered, phc.salt(), phc.parameters(), phc.length()));
    }
}
