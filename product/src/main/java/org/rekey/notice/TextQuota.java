package org.rekey.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.rekey.notice.sms.SmsSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Sounds the alarm before the day's quota of text messages is used up, and when it is: in the transaction that
/// takes the message which passes the mark. Once a day each, though the count falls again for what does not leave.
@Component
class TextQuota {
    private static final Logger LOG = LoggerFactory.getLogger(TextQuota.class);
    private static final int USUAL = 80;
    private final int alarmAt;
    private final ApplicationEventPublisher events;
    private LocalDate near = LocalDate.MIN;
    private LocalDate reached = LocalDate.MIN;

    TextQuota(Optional<SmsSettings> settings, ApplicationEventPublisher events) {
        this.alarmAt = settings.map(SmsSettings::alarmAt).orElse(USUAL);
        this.events = events;
    }

    /// @param after how many left today, the latest `used` included
    synchronized void spent(int used, int after, int quota, Instant now) {
        int before = after - used;
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!today.equals(near) && passes(before, after, Math.ceilDiv(quota * alarmAt, 100))) {
            LOG.atWarn().addKeyValue("taken", after).addKeyValue("quota", quota).log("text messages near the quota");
            events.publishEvent(new TextQuotaNear(now, after, quota));
            near = today;
        }
        if (!today.equals(reached) && passes(before, after, quota)) {
            LOG.atError().addKeyValue("quota", quota).log("no more text messages today: the quota is used up");
            events.publishEvent(new TextQuotaReached(now, quota));
            reached = today;
        }
    }

    private static boolean passes(int before, int after, int mark) {
        return before < mark && after >= mark;
    }
}
