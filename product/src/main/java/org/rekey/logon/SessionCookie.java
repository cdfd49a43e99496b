package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.rekey.vault.Randomness;
import org.rekey.vault.Sha256;
import org.rekey.web.Cookies;
import org.rekey.web.LoggedOnBrowsers;
import org.springframework.stereotype.Component;

/// The cookie that names a session: 256 random bits, which only the browser has. The database holds their hash.
@Component
class SessionCookie implements LoggedOnBrowsers {
    private static final String NAME = "rekey-session";
    private static final int LENGTH = 32;

    /// An id and its hash.
    record Fresh(String id, String hash) {
        @Override
        public String toString() {
            return "Fresh[hidden]";
        }
    }

    private final Cookies cookies;
    private final Randomness random;

    SessionCookie(Cookies cookies, Randomness random) {
        this.cookies = cookies;
        this.random = random;
    }

    /// The hash of the id that the browser sent, if it looks like one.
    Optional<String> read(HttpServletRequest request) {
        return cookies.read(request, NAME).flatMap(SessionCookie::bytes).map(SessionCookie::sha256);
    }

    @Override
    public boolean mayBe(HttpServletRequest request) {
        return cookies.read(request, NAME).flatMap(SessionCookie::bytes).isPresent();
    }

    /// A new id, for a session that may yet fail to open.
    Fresh fresh() {
        byte[] id = random.bytes(LENGTH);
        return new Fresh(Base64.getUrlEncoder().withoutPadding().encodeToString(id), sha256(id));
    }

    void write(Fresh fresh, HttpServletResponse response) {
        cookies.write(response, NAME, fresh.id());
    }

    void drop(HttpServletResponse response) {
        cookies.drop(response, NAME);
    }

    private static Optional<byte[]> bytes(String value) {
        try {
            byte[] id = Base64.getUrlDecoder().decode(value);
            return id.length == LENGTH ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String sha256(byte[] id) {
        return HexFormat.of().formatHex(Sha256.of(id));
    }
}
