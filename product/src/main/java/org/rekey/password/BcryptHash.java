package org.rekey.password;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCrypt;

/// bcrypt, as most web frameworks made it before Argon2. Only the first 72 bytes of a password count there.
final class BcryptHash {
    private static final Pattern FORM = Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-6])\\$[./A-Za-z0-9]{53}");
    private static final int SIGNIFICANT = 72;

    private BcryptHash() {}

    static boolean wellFormed(String hash) {
        return FORM.matcher(hash).matches();
    }

    /// The logarithm of its rounds.
    static int cost(String hash) {
        return Integer.parseInt(hash.substring(4, 6));
    }

    static boolean matches(byte[] password, String hash) {
        if (!FORM.matcher(hash).matches()) {
            throw new IllegalArgumentException("not a bcrypt hash");
        }
        byte[] significant = password.length <= SIGNIFICANT ? password : Arrays.copyOf(password, SIGNIFICANT);
        return BCrypt.checkpw(significant, hash);
    }
}
