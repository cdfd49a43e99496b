package org.rekey.password;

import com.google.errorprone.annotations.Immutable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The ways in which other systems hash passwords and which are taken over.
enum ForeignScheme {
    /// `{bcrypt}$2b$10$…`, also `$2a$` and `$2y$`
    BCRYPT(BcryptHash::matches, BcryptHash::wellFormed),
    /// `{pbkdf2}$pbkdf2-sha256$rounds$salt$hash`
    PBKDF2(Pbkdf2Hash::matches, Pbkdf2Hash::wellFormed),
    /// `{argon2}$argon2id$v=19$m=…,t=…,p=…$salt$hash`, also `argon2i` and `argon2d`
    ARGON2(ForeignArgon2::matches, hash -> PhcString.parse(hash).isPresent()),
    /// `{ssha}` and Base64 of SHA-1 and salt, as LDAP servers keep it
    SSHA(SaltedSha1::matches, SaltedSha1::wellFormed);

    private final Comparison comparison;
    private final Form form;

    /// Whether a password is the one that was hashed. Each is a method without state.
    @Immutable
    interface Comparison {
        /// @throws IllegalArgumentException when the hash is malformed
        boolean matches(byte[] password, String hash);
    }

    /// Whether a text can be such a hash at all. Each is a method without state.
    @Immutable
    interface Form {
        boolean fits(String hash);
    }

    ForeignScheme(Comparison comparison, Form form) {
        this.comparison = comparison;
        this.form = form;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean matches(byte[] password, String hash) {
        try {
            return comparison.matches(password, hash);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /// Refuses what could never match, at import.
    void check(String hash) {
        comparison.matches(new byte[] {'x'}, hash);
    }

    /// The same as [#check], for great numbers: it looks at the form and works nothing out.
    boolean wellFormed(String hash) {
        return form.fits(hash);
    }

    static Optional<ForeignScheme> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(it -> it.tag().equalsIgnoreCase(tag))
                .findFirst();
    }
}
