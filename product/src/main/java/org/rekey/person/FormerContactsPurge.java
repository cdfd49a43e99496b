package org.rekey.person;

import java.time.Duration;
import java.time.Instant;
import org.rekey.schedule.RecurringJob;
import org.springframework.stereotype.Component;

/// Forgets replaced addresses once the change can no longer be taken back.
@Component
class FormerContactsPurge implements RecurringJob {
    private final Contacts contacts;

    FormerContactsPurge(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public String name() {
        return "former-contacts";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        contacts.purgeFormerEmails(now);
    }
}
