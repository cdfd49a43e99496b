package org.rekey.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rekey.key.Courier;
import org.rekey.key.KeyTypeId;
import org.rekey.person.Person;
import org.rekey.text.Texts;
import org.springframework.stereotype.Component;

/// Tells holders how far their order has come. Who has no confirmed address hears of it at the counter and by the
/// letter itself.
@Component
class OrderMails {
    private static final Duration WORTH_SENDING = Duration.ofDays(3);
    private final Courier courier;
    private final Texts texts;

    OrderMails(Courier courier, Texts texts) {
        this.courier = courier;
        this.texts = texts;
    }

    /// @param what `ordered`, `withdrawn`, `posted`, `sent` or `closed`
    void tell(String what, int order, Person person, KeyTypeId type, Instant now) {
        if (person.verifiedEmail().isEmpty()) {
            return;
        }
        var cause = Courier.cause(what + order);
        var language = person.language();
        var name = texts.get(language, "key." + type + ".name");
        courier.email(
                cause,
                person.id(),
                Optional.empty(),
                language,
                "dispatch.mail." + what,
                Map.of("key", name),
                now.plus(WORTH_SENDING));
    }
}
