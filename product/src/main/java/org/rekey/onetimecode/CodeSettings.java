package org.rekey.onetimecode;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits of the codes that are sent.
///
/// @param validity how long a code is good for
/// @param tries how many answers a code bears, the right one included
/// @param resendAfter how long a person waits before another code can be asked for
/// @param perPerson how many codes go to one person within an hour
/// @param perAddress how many codes go to one address within an hour, whoever asks
/// @param textsPerPerson how many codes go to one person as text messages on a day (UTC)
/// @param textsPerNumber how many codes go to one telephone number on a day (UTC), whoever asks; as many again to
/// people who claim it
@ConfigurationProperties("rekey.one-time-codes")
public record CodeSettings(
        @DefaultValue("5m") Duration validity,
        @DefaultValue("5") int tries,
        @DefaultValue("30s") Duration resendAfter,
        @DefaultValue("8") int perPerson,
        @DefaultValue("12") int perAddress,
        @DefaultValue("15") int textsPerPerson,
        @DefaultValue("20") int textsPerNumber) {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /// How many of a person's codes strangers may have sent who know the password: the rest is left to the browsers
    /// from which the person has logged on before.
    static int strangersShare(int perPerson) {
        return Math.max(1, perPerson * 2 / 3);
    }

    public CodeSettings {
        // ASVS 5.0, 6.5.5: a code over e-mail lives for 10 minutes at most
        if (validity.isNegative() || validity.isZero() || validity.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("rekey.one-time-codes.validity lies between 0 and 10 minutes");
        }
        if (textsPerPerson < 1 || textsPerNumber < 1) {
            throw new IllegalArgumentException("rekey.one-time-codes: at least one text message a day");
        }
        if (tries < 1 || tries > 10 || perPerson < 1 || perAddress < 1 || resendAfter.isNegative()) {
            throw new IllegalArgumentException("rekey.one-time-codes: 1 to 10 tries, at least one code an hour");
        }
    }
}
