package org.rekey.notice.sms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rekey.settings.OnlyWith;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How text messages leave: the settings `rekey.sms`. Without a host there are none.
///
/// @param host the telephone operator's SMPP server
/// @param port the port of the telephone operator's SMPP server
/// @param transport what keeps others from reading messages on their way to the telephone operator
/// @param systemId the name by which the telephone operator knows us
/// @param password our password at the telephone operator: at most eight characters, so SMPP 3.4 says; the
/// operator's own network or TLS protects it
/// @param systemType what the telephone operator asks to be told as the type of our system, often nothing
/// @param sender what the telephone shows: eleven letters and digits at most, or a number
/// @param rate how many messages leave within a second, from all nodes together
/// @param dailyQuota how many messages leave on a day (UTC), from all nodes together
/// @param alarmAt the share of `rekey.sms.daily-quota`, in percent, from which on operators are warned
/// @param window how many messages a node hands over at the same time
/// @param timeout how long connecting to the telephone operator may take, and each of its answers
/// @param enquireEvery how often a link to the telephone operator on which nothing is sent is tried
/// (`enquire_link`)
/// @param longestWait the longest wait between two attempts to reach a telephone operator that is away
@ConfigurationProperties("rekey.sms")
@OnlyWith("${rekey.sms.host:}")
public record SmsSettings(
        @Nullable String host,
        @DefaultValue("2775") int port,
        @DefaultValue("tls") Transport transport,
        @DefaultValue("") String systemId,
        @DefaultValue("") String password,
        @DefaultValue("") String systemType,
        @DefaultValue("Rekey") String sender,
        @DefaultValue("20") int rate,
        @DefaultValue("10000") int dailyQuota,
        @DefaultValue("80") int alarmAt,
        @DefaultValue("10") int window,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("15s") Duration enquireEvery,
        @DefaultValue("1m") Duration longestWait) {

    public SmsSettings {
        if (!sender.matches("[A-Za-z0-9 ]{1,11}|\\+?\\d{3,15}")) {
            throw new IllegalArgumentException("rekey.sms.sender is a number, or at most eleven letters and digits");
        }
        if (rate < 1 || dailyQuota < 1 || alarmAt < 1 || alarmAt > 100 || window < 1 || window > 100) {
            throw new IllegalArgumentException(
                    "rekey.sms: rate, daily-quota and window are at least 1, window at most 100, alarm-at a percentage");
        }
    }

    @Override
    public String toString() {
        return "SmsSettings[" + host + ":" + port + "]";
    }

    /// What lies between this service and the operator.
    public enum Transport {
        /// TLS; the operator's certificate is checked.
        TLS,
        /// A private line or a tunnel of the operator's, of which this program sees nothing.
        TUNNEL,
        /// Nothing: for an operator on this very machine.
        NONE
    }
}
