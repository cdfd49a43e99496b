package org.rekey.notice;

import java.util.List;
import org.rekey.settings.Loopback;
import org.rekey.settings.SettingsCheck;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Demands encryption towards the mail server, except on the machine itself: mails carry codes.
@Component
class MailCheck implements SettingsCheck {
    @Override
    public List<String> objections(Environment settings) {
        var host = settings.getProperty("rekey.mail.host", "localhost");
        var plain = settings.getProperty("rekey.mail.tls", "starttls").equalsIgnoreCase("none");
        return plain && !Loopback.is(host)
                ? List.of("rekey.mail.tls is none: use starttls or implicit towards " + host)
                : List.of();
    }
}
