package org.rekey.password;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in the column `password.stored`: the scheme in braces and what it needs.
sealed interface StoredHash {
    /// Made here: Argon2id over the peppered password. `{pepper-1}$argon2id$…`
    record Own(int pepper, PhcString phc) implements StoredHash {
        @Override
        public String toString() {
            return "{pepper-" + pepper + "}" + phc;
        }
    }

    /// A fast hash brought from elsewhere, made slow at once: Argon2id over the peppered digest of salt and
    /// password. `{pepper-1}{ssha}salt$argon2id$…`
    record Wrapped(int pepper, String salt, PhcString phc) implements StoredHash {
        @Override
        public String toString() {
            return "{pepper-" + pepper + "}{ssha}" + salt + phc;
        }
    }

    /// Brought from elsewhere and left as it was: slow already. `{bcrypt}$2b$…`
    record Foreign(ForeignScheme scheme, String value) implements StoredHash {
        @Override
        public String toString() {
            return "{" + scheme.tag() + "}" + value;
        }
    }

    /// A fast hash brought from elsewhere, sealed until it is [wrapped][Wrapped] in the background.
    /// `{sealed}` and Base64.
    record Sealed(String base64) implements StoredHash {
        @Override
        public String toString() {
            return TAG + base64;
        }

        static final String TAG = "{sealed}";
    }

    static Optional<StoredHash> parse(String stored) {
        if (stored.startsWith(Sealed.TAG)) {
            return Optional.of(new Sealed(stored.substring(Sealed.TAG.length())));
        }
        Matcher own = Form.OWN.matcher(stored);
        if (own.matches()) {
            int pepper = Integer.parseInt(own.group("pepper"));
            String salt = own.group("salt");
            return PhcString.parse(own.group("phc"))
                    .map(phc -> salt == null ? new Own(pepper, phc) : new Wrapped(pepper, salt, phc));
        }
        Matcher foreign = Form.FOREIGN.matcher(stored);
        return foreign.matches()
                ? ForeignScheme.ofTag(foreign.group("scheme")).map(it -> new Foreign(it, foreign.group("value")))
                : Optional.empty();
    }

    /// The written forms.
    final class Form {
        private static final Pattern OWN =
                Pattern.compile("\\{pepper-(?<pepper>\\d{1,9})}(?:\\{ssha}(?<salt>[A-Za-z0-9+/=]*))?(?<phc>\\$.*)");
        private static final Pattern FOREIGN = Pattern.compile("\\{(?<scheme>[A-Za-z0-9_@-]{1,32})}(?<value>.{1,400})");

        private Form() {}
    }
}
