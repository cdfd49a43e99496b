package org.rekey.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rekey.settings.SettingsCheck;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Demands that [TrustedProxies] alone reads what proxies say. Where Spring Boot recognises a cloud and no strategy
/// is set, the web server would believe the forwarded headers of every private address.
@Component
class ForwardedHeadersCheck implements SettingsCheck {
    private static final String STRATEGY = "server.forward-headers-strategy";
    private static final List<String> VALVE =
            List.of("server.tomcat.remoteip.remote-ip-header", "server.tomcat.remoteip.protocol-header");

    @Override
    public List<String> objections(Environment settings) {
        var strategy = settings.getProperty(STRATEGY, "missing");
        return Stream.concat(
                        Stream.of(STRATEGY)
                                .filter(name ->
                                        !strategy.toLowerCase(Locale.ROOT).equals("none")),
                        VALVE.stream().filter(settings::containsProperty))
                .map(name -> name + " makes the web server believe forwarded headers: leave it at what it is"
                        + " (for the strategy: none), and name your proxies in rekey.web.trusted-proxies")
                .toList();
    }
}
