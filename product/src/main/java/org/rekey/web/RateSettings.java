package org.rekey.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often one source may ask, on each node: the settings `rekey.rates`. A town hall, a school or a mobile network
/// shows thousands of people under one address, so the figures are far above what they need together; they stop
/// machines.
///
/// @param authorizePerSecond how many logons a second one source may begin in the long run
/// @param authorizeBurst how many logons one source may begin at one moment
/// @param pagesPerSecond how many pages a second one source may ask for in the long run
/// @param pagesBurst how many pages one source may ask for at one moment
/// @param servicesPerSecond how many calls a second online services may make from one source in the long run
/// @param servicesBurst how many calls online services may make from one source at one moment
/// @param exempt addresses and networks that are not counted
@ConfigurationProperties("rekey.rates")
record RateSettings(
        @DefaultValue("20") int authorizePerSecond,
        @DefaultValue("600") int authorizeBurst,
        @DefaultValue("50") int pagesPerSecond,
        @DefaultValue("1500") int pagesBurst,
        @DefaultValue("500") int servicesPerSecond,
        @DefaultValue("5000") int servicesBurst,
        @DefaultValue({"127.0.0.0/8", "::1"}) List<String> exempt) {

    Pace pace(RatedPaths.Rate rate) {
        return switch (rate) {
            case AUTHORIZE -> new Pace(authorizePerSecond, authorizeBurst);
            case PAGES -> new Pace(pagesPerSecond, pagesBurst);
            case SERVICES -> new Pace(servicesPerSecond, servicesBurst);
        };
    }
}
