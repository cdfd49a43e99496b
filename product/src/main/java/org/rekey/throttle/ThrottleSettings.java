package org.rekey.throttle;

import java.time.Duration;
import org.rekey.throttle.Growth.Forgetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How patient the service is. Only submitted wrong answers count, so the figures can be strict.
///
/// @param firstWait the wait after the first wrong answer that is not free; each further one doubles it
/// @param longestWait the longest wait below a hundred wrong answers in a row
/// @param freePasswords how many wrong passwords for one name cost no wait
/// @param freeCodes how many wrong codes for one key cost no wait
/// @param freePerAddress how many wrong answers from one source address cost no wait: homes and offices share
/// one; one more each minute. Twice as many mails may be asked for from there
/// @param freePerNetwork how many wrong answers from one network cost no wait: many people share one; one more
/// every six seconds
@ConfigurationProperties("rekey.throttle")
public record ThrottleSettings(
        @DefaultValue("30s") Duration firstWait,
        @DefaultValue("1h") Duration longestWait,
        @DefaultValue("4") int freePasswords,
        @DefaultValue("4") int freeCodes,
        @DefaultValue("30") int freePerAddress,
        @DefaultValue("300") int freePerNetwork) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int FREE_MAILS = 3;

    Growth growth(Scope scope) {
        return switch (scope) {
            case PASSWORD_KNOWN_BROWSER, PASSWORD_STRANGER -> growth(freePasswords, DAY, Forgetting.allAfter(WEEK));
            case KEY_KNOWN_BROWSER, KEY_STRANGER -> growth(freeCodes, DAY, Forgetting.allAfter(WEEK));
            case MAIL -> growth(FREE_MAILS, longestWait, new Forgetting(DAY, Duration.ofMinutes(20)));
            case MAIL_SOURCE -> growth(2 * freePerAddress, longestWait, new Forgetting(DAY, Duration.ofSeconds(30)));
            case ADDRESS -> growth(freePerAddress, longestWait, new Forgetting(DAY, Duration.ofMinutes(1)));
            case NETWORK -> growth(freePerNetwork, longestWait, new Forgetting(DAY, Duration.ofSeconds(6)));
        };
    }

    private Growth growth(int free, Duration afterHundred, Forgetting forgetting) {
        return new Growth(free, firstWait, longestWait, afterHundred, forgetting);
    }
}
