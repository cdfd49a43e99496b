package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rekey.person.PersonId;
import org.rekey.vault.HashPurpose;
import org.rekey.vault.Vault;
import org.rekey.web.SealedCookies;
import org.springframework.stereotype.Component;

/// Knows the browsers in which a person usually logs on, by a sealed cookie made at a full logon. Failures there
/// are counted apart from those of strangers, so that nobody can lock a holder out by guessing.
///
/// It opens nothing. The cookie holds up to four persons, for a browser that a family shares.
@Component
class KnownBrowsers {
    private static final String NAME = "rekey-device";
    private static final SealedCookies.Use USE = new SealedCookies.Use("device", Duration.ofDays(400), true);
    private static final int MOST = 4;
    private static final int MARK = 16;
    private static final int ENTRY = MARK + 2 * Long.BYTES + Integer.BYTES;

    /// A person who logged on here before.
    ///
    /// @param name a mark of the username, for recognising it before it is known whose it is
    /// @param securityEpoch the person's at that time; after a change of password or key the browser is a stranger
    record Known(NameMark name, PersonId person, int securityEpoch) {}

    private final SealedCookies cookies;
    private final Vault vault;

    KnownBrowsers(SealedCookies cookies, Vault vault) {
        this.cookies = cookies;
        this.vault = vault;
    }

    NameMark mark(String username) {
        byte[] name = username.getBytes(StandardCharsets.UTF_8);
        return NameMark.of(vault.hash(HashPurpose.DEVICE, name).value());
    }

    Optional<Known> by(NameMark name, HttpServletRequest request) {
        return all(request).stream().filter(known -> known.name().equals(name)).findFirst();
    }

    boolean knows(PersonId person, int securityEpoch, HttpServletRequest request) {
        return all(request).stream()
                .anyMatch(known -> known.person().equals(person) && known.securityEpoch() == securityEpoch);
    }

    void remember(Known known, HttpServletRequest request, HttpServletResponse response) {
        var all = new ArrayList<Known>();
        all.add(known);
        all(request).stream()
                .filter(other -> !other.person().equals(known.person()))
                .limit(MOST - 1)
                .forEach(all::add);
        var bytes = ByteBuffer.allocate(all.size() * ENTRY);
        for (Known one : all) {
            bytes.put(one.name().bytes());
            bytes.putLong(one.person().value().getMostSignificantBits());
            bytes.putLong(one.person().value().getLeastSignificantBits());
            bytes.putInt(one.securityEpoch());
        }
        cookies.write(response, NAME, USE, bytes.array());
    }

    /// Goes on knowing the person here, although something of theirs was changed in this browser.
    void carryOn(PersonId person, int securityEpoch, HttpServletRequest request, HttpServletResponse response) {
        all(request).stream()
                .filter(known -> known.person().equals(person))
                .findFirst()
                .ifPresent(known -> remember(new Known(known.name(), person, securityEpoch), request, response));
    }

    private List<Known> all(HttpServletRequest request) {
        return cookies.read(request, NAME, USE).map(KnownBrowsers::read).orElse(List.of());
    }

    private static List<Known> read(byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        var all = new ArrayList<Known>();
        while (bytes.remaining() >= ENTRY) {
            byte[] mark = new byte[MARK];
            bytes.get(mark);
            var person = new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
            all.add(new Known(NameMark.of(mark), person, bytes.getInt()));
        }
        return all;
    }
}
