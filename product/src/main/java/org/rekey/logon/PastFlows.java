package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rekey.onlineservice.ServiceId;
import org.rekey.web.BrowserId;
import org.rekey.web.BrowserIds;
import org.rekey.web.Cookies;
import org.rekey.web.SealedCookies;
import org.springframework.stereotype.Component;

/// What a browser keeps of its last logons once they are over: which service each was for, so that who comes back to
/// their pages is led there. One small sealed cookie, a line for each.
@Component
class PastFlows {
    private static final String NAME = "rekey-past";
    private static final SealedCookies.Use USE = new SealedCookies.Use("past", Duration.ofHours(12), false);
    private static final int MOST = 4;
    private static final int LONGEST_ORIGIN = 200;

    private final SealedCookies sealed;
    private final Cookies cookies;
    private final BrowserIds browsers;

    PastFlows(SealedCookies sealed, Cookies cookies, BrowserIds browsers) {
        this.sealed = sealed;
        this.cookies = cookies;
        this.browsers = browsers;
    }

    void add(Flow flow, HttpServletRequest request, HttpServletResponse response) {
        BrowserId browser = browsers.of(request, response);
        Stream<String> others = lines(request).stream()
                .filter(line -> !line.startsWith(flow.id().toString()))
                .limit(MOST - 1);
        String all =
                String.join("\n", Stream.concat(Stream.of(line(flow)), others).toList());
        sealed.write(response, NAME, USE, browser, all.getBytes(StandardCharsets.UTF_8));
    }

    Optional<WayBack> of(UUID flow, HttpServletRequest request) {
        return lines(request).stream()
                .map(line -> List.of(line.split(" ", -1)))
                .filter(parts -> parts.size() == 3 && parts.getFirst().equals(flow.toString()))
                .findFirst()
                .map(parts -> new WayBack(
                        new ServiceId(Integer.parseInt(parts.get(1))),
                        parts.get(2).isEmpty() ? null : parts.get(2)));
    }

    void forget(HttpServletResponse response) {
        cookies.drop(response, NAME);
    }

    private List<String> lines(HttpServletRequest request) {
        return browsers.of(request)
                .flatMap(browser -> sealed.read(request, NAME, USE, browser))
                .map(content -> List.of(new String(content, StandardCharsets.UTF_8).split("\n")))
                .orElse(List.of());
    }

    private static String line(Flow flow) {
        @Nullable String origin = flow.asked().cancelOrigin();
        return String.join(
                " ",
                flow.id().toString(),
                flow.asked().service().toString(),
                origin == null || origin.length() > LONGEST_ORIGIN ? "" : origin);
    }
}
