package org.rekey.mykeys.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rekey.mykeys.Member;
import org.rekey.person.Contact;
import org.rekey.person.EmailAddress;
import org.rekey.person.MobileNumber;
import org.rekey.vault.Uuids;
import org.rekey.web.BrowserIds;
import org.rekey.web.SealedCookies;
import org.springframework.stereotype.Component;

/// The contact that a person is about to confirm. It waits in a sealed cookie of the browser, under a number of
/// its own, to which the code is bound: a new logon in between makes no code void.
@Component
class PendingContact {
    private static final String NAME = "rekey-contact";
    private static final SealedCookies.Use USE = new SealedCookies.Use("contact", Duration.ofMinutes(30), false);
    private final SealedCookies cookies;
    private final BrowserIds browsers;
    private final InstantSource time;

    PendingContact(SealedCookies cookies, BrowserIds browsers, InstantSource time) {
        this.cookies = cookies;
        this.browsers = browsers;
        this.time = time;
    }

    /// @param flow what the code is bound to
    record Pending(UUID flow, Contact contact) {}

    void begin(Member member, Contact contact, HttpServletRequest request, HttpServletResponse response) {
        var flow = Uuids.v7(time.instant());
        var content = String.join(" ", member.id().toString(), flow.toString(), contact.value());
        cookies.write(response, NAME, USE, browsers.of(request, response), content.getBytes(StandardCharsets.UTF_8));
    }

    Optional<Pending> email(Member member, HttpServletRequest request) {
        return read(member, request)
                .flatMap(parts -> EmailAddress.parse(parts.get(2))
                        .map(address -> new Pending(UUID.fromString(parts.get(1)), address)));
    }

    Optional<Pending> mobile(Member member, HttpServletRequest request) {
        return read(member, request)
                .filter(parts -> parts.get(2).startsWith("+"))
                .map(parts -> new Pending(UUID.fromString(parts.get(1)), new MobileNumber(parts.get(2))));
    }

    private Optional<List<String>> read(Member member, HttpServletRequest request) {
        return browsers.of(request)
                .flatMap(browser -> cookies.read(request, NAME, USE, browser))
                .map(content -> List.of(new String(content, StandardCharsets.UTF_8).split(" ", -1)))
                .filter(parts ->
                        parts.size() == 3 && parts.getFirst().equals(member.id().toString()));
    }
}
