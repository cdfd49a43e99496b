package org.rekey.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.rekey.notice.sms.OperatorAway;
import org.rekey.notice.sms.OperatorLink;
import org.rekey.person.MobileNumber;
import org.rekey.text.Texts;
import org.springframework.stereotype.Component;

/// Writes a letter out as a text message and hands it to the operator. It has no greeting: a text message is short,
/// and whoever looks over a shoulder reads it.
@Component
class Texting {
    private static final Duration LONGEST = Duration.ofDays(1);
    private final Texts texts;
    private final Optional<OperatorLink> link;
    private final TextParts parts;
    private final InstantSource time;

    Texting(Texts texts, Optional<OperatorLink> link, TextParts parts, InstantSource time) {
        this.texts = texts;
        this.link = link;
        this.parts = parts;
        this.time = time;
    }

    /// @throws OperatorAway when it cannot leave now
    /// @throws org.rekey.notice.sms.NumberRefused when it never can
    void send(Claimed notice, Letter letter, MobileNumber to) {
        var now = time.instant();
        var text = texts.get(notice.language(), letter.template(), letter.values());
        var ids = link.orElseThrow(() -> new OperatorAway("there is no operator", null))
                .send(notice.id(), to, text.strip(), useful(notice, now));
        parts.handed(notice.id(), ids, now);
    }

    /// A code that arrives when it is worthless only frightens.
    private static Duration useful(Claimed notice, Instant now) {
        var useless = notice.uselessAfter();
        if (useless == null) {
            return LONGEST;
        }
        var left = Duration.between(now, useless);
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }
}
