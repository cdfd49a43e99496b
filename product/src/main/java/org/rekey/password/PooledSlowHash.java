package org.rekey.password;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.SealBroken;
import org.rekey.vault.Vault;

/// Tags of short secrets: `argon2id;m=7168,t=5,p=1;pepper=1` or, quick, `hmac;pepper=1`.
final class PooledSlowHash implements SlowHash {
    private static final Pattern FORM =
            Pattern.compile("(?:argon2id;m=(\\d{1,7}),t=(\\d{1,3}),p=1|hmac);pepper=(\\d{1,9})");
    private static final int SALT = 16;
    private static final int SHORTEST = 16;
    private static final int LONGEST = 32;

    private final HashingPool pool;
    private final Argon2 argon2;
    private final Vault vault;
    private final Argon2Parameters parameters;

    PooledSlowHash(HashingPool pool, Argon2 argon2, Vault vault, Argon2Parameters parameters) {
        this.pool = pool;
        this.argon2 = argon2;
        this.vault = vault;
        this.parameters = parameters;
    }

    @Override
    public String scheme() {
        return "argon2id;" + parameters + ";pepper=" + pepper();
    }

    @Override
    public String quickScheme() {
        return "hmac;pepper=" + pepper();
    }

    @Override
    public boolean knows(String scheme) {
        Matcher parts = FORM.matcher(scheme);
        if (!parts.matches()) {
            return false;
        }
        try {
            slow(parts.group(1), parts.group(2));
            peppered(Integer.parseInt(parts.group(3)), new byte[0]);
            return true;
        } catch (SealBroken | IllegalArgumentException unknown) {
            return false;
        }
    }

    @Override
    public byte[] tag(String scheme, byte[] secret, byte[] salt, int length) {
        if (salt.length != SALT || length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException("a salt of 16 bytes and a tag of 16 to 32");
        }
        Matcher parts = FORM.matcher(scheme);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a scheme of tags");
        }
        int pepper = Integer.parseInt(parts.group(3));
        var slow = slow(parts.group(1), parts.group(2));
        return slow.isPresent()
                ? pool.run(Lane.KNOWN_BROWSER, () -> argon2.hash(peppered(pepper, secret), salt, slow.get(), length))
                : Arrays.copyOf(peppered(pepper, joined(salt, secret)), length);
    }

    private int pepper() {
        return vault.hash(HashPurpose.PEPPER, new byte[0]).keyNumber();
    }

    private byte[] peppered(int pepper, byte[] secret) {
        return vault.hash(HashPurpose.PEPPER, pepper, secret).value();
    }

    private static Optional<Argon2Parameters> slow(@Nullable String memory, @Nullable String iterations) {
        return memory == null || iterations == null
                ? Optional.empty()
                : Optional.of(new Argon2Parameters(Integer.parseInt(memory), Integer.parseInt(iterations), 1));
    }

    private static byte[] joined(byte[] salt, byte[] secret) {
        return ByteBuffer.allocate(salt.length + secret.length)
                .put(salt)
                .put(secret)
                .array();
    }
}
