package org.rekey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.rekey.vault.SealBroken;
import org.rekey.vault.Sealer;
import org.rekey.vault.Vault;
import org.springframework.stereotype.Component;

/// Cookies that only this service can read or make. The seal binds the content to the issuer, to what the cookie
/// is for, to its name and, where asked, to one browser, and it holds the moment at which it was made: a cookie
/// that is forged, renamed, carried to another browser or too old is no cookie at all.
///
/// A sealed cookie can be played back within its age, so nothing that is counted or used up belongs in it.
@Component
public class SealedCookies {
    /// Beyond 4,096 with its name a browser drops the cookie (RFC 6265bis section 5.6); the longest name takes 54.
    private static final int LONGEST = 4_040;

    private final Cookies cookies;
    private final Vault vault;
    private final PublicAddress address;
    private final InstantSource time;

    public SealedCookies(Cookies cookies, Vault vault, PublicAddress address, InstantSource time) {
        this.cookies = cookies;
        this.vault = vault;
        this.address = address;
        this.time = time;
    }

    /// What a sealed cookie is for.
    ///
    /// @param purpose part of the seal, such as `flow`
    /// @param age from its making on, after which it is refused
    /// @param kept whether the browser keeps it when it is closed
    public record Use(String purpose, Duration age, boolean kept) {
        public Use {
            if (!kept && age.compareTo(Vault.COOKIE_LIFETIME) > 0) {
                throw new IllegalArgumentException(
                        "a rotation of keys would end the cookie " + purpose + " before its time");
            }
        }
    }

    /// Seals a cookie for one browser.
    public void write(HttpServletResponse response, String name, Use use, BrowserId browser, byte[] content) {
        write(response, name, use, context(use, name, browser.value()), content);
    }

    /// Seals a cookie for one browser, which forgets it by itself after a short time.
    public void write(
            HttpServletResponse response, String name, Use use, BrowserId browser, byte[] content, Duration kept) {
        cookies.write(response, name, sealed(use, context(use, name, browser.value()), content), kept);
    }

    /// Seals a cookie that outlives the browser's name.
    public void write(HttpServletResponse response, String name, Use use, byte[] content) {
        write(response, name, use, context(use, name, ""), content);
    }

    /// What the cookie of this browser holds, if there is one and it is whole and young enough.
    public Optional<byte[]> read(HttpServletRequest request, String name, Use use, BrowserId browser) {
        return read(request, name, use, context(use, name, browser.value()));
    }

    public Optional<byte[]> read(HttpServletRequest request, String name, Use use) {
        return read(request, name, use, context(use, name, ""));
    }

    private void write(HttpServletResponse response, String name, Use use, String context, byte[] content) {
        String value = sealed(use, context, content);
        if (use.kept()) {
            cookies.write(response, name, value, use.age());
        } else {
            cookies.write(response, name, value);
        }
    }

    private String sealed(Use use, String context, byte[] content) {
        byte[] plain = ByteBuffer.allocate(Long.BYTES + content.length)
                .putLong(time.instant().toEpochMilli())
                .put(content)
                .array();
        String value = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealer(use).seal(context, plain));
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("a cookie of " + value.length() + " characters for " + use.purpose());
        }
        return value;
    }

    private Optional<byte[]> read(HttpServletRequest request, String name, Use use, String context) {
        return cookies.read(request, name)
                .flatMap(SealedCookies::decoded)
                .flatMap(value -> opened(sealer(use), context, value))
                .flatMap(plain -> young(plain, use.age()));
    }

    private Optional<byte[]> young(byte[] plain, Duration age) {
        var buffer = ByteBuffer.wrap(plain);
        Instant made = Instant.ofEpochMilli(buffer.getLong());
        if (!time.instant().isBefore(made.plus(age))) {
            return Optional.empty();
        }
        byte[] content = new byte[buffer.remaining()];
        buffer.get(content);
        return Optional.of(content);
    }

    /// The cookies that are kept have keys of their own, whose former ones open for longer after a rotation.
    private Sealer sealer(Use use) {
        return use.kept() ? vault.deviceCookies() : vault.cookies();
    }

    private static Optional<byte[]> opened(Sealer sealer, String context, byte[] sealed) {
        try {
            return Optional.of(sealer.open(context, sealed));
        } catch (SealBroken forgedOrForeign) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> decoded(String value) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(value));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private String context(Use use, String name, String browser) {
        return String.join("|", "cookie", address.issuer().toString(), use.purpose(), name, browser);
    }
}
