package org.rekey.bench;

import java.time.Instant;
import java.util.HexFormat;
import org.rekey.keys.mobileapp.Authenticator;

/// Somebody with a password and an authenticator app.
///
/// @param secret that the app shares with the service, in hexadecimal digits
record Visitor(String username, String password, String secret) {
    /// The code that the app shows.
    String code(Instant now) {
        return Authenticator.of(secretBytes()).code(now);
    }

    byte[] secretBytes() {
        return HexFormat.of().parseHex(secret);
    }

    String line() {
        return String.join(" ", username, password, secret);
    }

    static Visitor of(String line) {
        var words = line.split(" ", -1);
        return new Visitor(words[0], words[1], words[2]);
    }

    @Override
    public String toString() {
        return username;
    }
}
