package org.rekey.recovery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.person.Username;
import org.rekey.throttle.Bucket;
import org.rekey.throttle.Scope;
import org.rekey.throttle.Source;
import org.rekey.throttle.Throttles;
import org.rekey.vault.Uuids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes down what somebody typed who has forgotten something. Nobody is looked up, so that neither the answer nor
/// the work tells whether anybody is known by it.
@Component
class Asking {
    private static final int LONGEST = 256;
    private final WishRows wishes;
    private final Throttles throttles;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Asking(
            WishRows wishes,
            Throttles throttles,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.wishes = wishes;
        this.throttles = throttles;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /// One name or address gets a few mails an hour, whoever asks; beyond them the answer is the same and no mail
    /// goes.
    ///
    /// @param flow the logon that is to go on afterwards
    /// @return until when nothing is taken down, when too much was asked from there
    Optional<Instant> ask(Wanted wanted, String typed, @Nullable UUID flow, Source source) {
        var now = time.instant();
        var text = typed.strip();
        var kept = text.substring(0, Math.min(text.length(), LONGEST));
        var name = new Bucket(Scope.MAIL, wanted.word() + ":" + subject(wanted, kept));
        var place = new Bucket(Scope.MAIL_SOURCE, source.buckets().getFirst().subject());
        var waiting = throttles.waitingUntil(List.of(place), now);
        if (waiting.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                // one that waits is not counted: else whoever goes on asking keeps it shut to its holder
                boolean goes = throttles.waitingUntil(List.of(name), now).isEmpty();
                throttles.failed(goes ? List.of(name, place) : List.of(place), now);
                if (goes) {
                    var wish = new Wish(Uuids.v7(now), wanted, kept, flow, now);
                    wishes.insert(wish);
                    events.publishEvent(new WishMade(wish.id()));
                }
            });
        }
        return waiting;
    }

    /// In one written form, as it will be looked up: letters have many shapes that mean the same name.
    private static String subject(Wanted wanted, String typed) {
        var plain = typed.toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case PASSWORD -> Username.parse(typed).map(Username::value).orElse(plain);
            case USERNAME -> plain; // an address has ASCII letters alone
        };
    }
}
