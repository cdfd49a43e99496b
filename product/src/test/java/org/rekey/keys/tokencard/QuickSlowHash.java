package org.rekey.keys.tokencard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.rekey.password.SlowHash;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Vault;

/// Tags without the slowness, for the many cards of a test; counts what a slow one would have cost.
final class QuickSlowHash implements SlowHash {
    final AtomicInteger slow = new AtomicInteger();
    private final Vault vault;

    QuickSlowHash(Vault vault) {
        this.vault = vault;
    }

    @Override
    public String scheme() {
        return "slow";
    }

    @Override
    public String quickScheme() {
        return "quick";
    }

    @Override
    public byte[] tag(String scheme, byte[] secret, byte[] salt, int length) {
        if (scheme.equals(scheme())) {
            slow.incrementAndGet();
        }
        var prefix = scheme.getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(prefix, prefix.length + salt.length + secret.length);
        System.arraycopy(salt, 0, all, prefix.length, salt.length);
        System.arraycopy(secret, 0, all, prefix.length + salt.length, secret.length);
        return Arrays.copyOf(vault.hash(HashPurpose.PEPPER, all).value(), length);
    }
}
