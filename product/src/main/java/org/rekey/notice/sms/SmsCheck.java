package org.rekey.notice.sms;

import java.util.List;
import org.rekey.settings.Loopback;
import org.rekey.settings.SettingsCheck;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Demands that somebody keeps others from reading along on the way to the operator, except on the machine itself.
@Component
class SmsCheck implements SettingsCheck {
    @Override
    public List<String> objections(Environment settings) {
        var host = settings.getProperty("rekey.sms.host");
        var open = settings.getProperty("rekey.sms.transport", "tls").equalsIgnoreCase("none");
        return host != null && open && !Loopback.is(host)
                ? List.of("rekey.sms.transport is none: use tls, or tunnel where a private line leads to " + host)
                : List.of();
    }
}
