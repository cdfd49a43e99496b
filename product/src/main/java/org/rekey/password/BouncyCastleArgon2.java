package org.rekey.password;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

/// Argon2 in Java: three times the time of libsodium, for any parameters and kind.
final class BouncyCastleArgon2 implements Argon2 {
    @Override
    public byte[] hash(byte[] secret, byte[] salt, Argon2Parameters parameters, int length) {
        return hash(PhcString.Kind.ARGON2ID, PhcString.VERSION, secret, salt, parameters, length);
    }

    @Override
    public String name() {
        return "Bouncy Castle";
    }

    byte[] hash(PhcString.Kind kind, int version, byte[] secret, byte[] salt, Argon2Parameters parameters, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new org.bouncycastle.crypto.params.Argon2Parameters.Builder(kind.number())
                .withVersion(version)
                .withMemoryAsKB(parameters.memory())
                .withIterations(parameters.iterations())
                .withParallelism(parameters.parallelism())
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(secret, hash);
        return hash;
    }
}
