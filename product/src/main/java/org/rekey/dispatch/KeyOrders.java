package org.rekey.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.rekey.dispatch.KeyOrder.State;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyEnding;
import org.rekey.key.KeyTypeId;
import org.rekey.person.OfficeId;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.rekey.schedule.PhaseOutCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Orders of keys that go by post: asked for at a desk, one at a time for each person and kind.
@Component
public class KeyOrders {
    private static final List<State> LEFT = List.of(State.POSTED, State.SENT);
    private final OrderRows rows;
    private final Eligibility eligibility;
    private final DigitalKeys keys;
    private final OrderMails mails;
    private final PhaseOutCalendar calendar;
    private final ZoneId zone;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    KeyOrders(
            OrderRows rows,
            Eligibility eligibility,
            DigitalKeys keys,
            OrderMails mails,
            PhaseOutCalendar calendar,
            @Value("${rekey.logon.zone:Europe/Brussels}") ZoneId zone,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.eligibility = eligibility;
        this.keys = keys;
        this.mails = mails;
        this.calendar = calendar;
        this.zone = zone;
        this.events = events;
        this.transaction = transaction;
    }

    /// The latest first.
    public List<KeyOrder> of(PersonId person) {
        return rows.of(person);
    }

    public Optional<KeyOrder> find(int number) {
        return rows.find(number);
    }

    /// Asks for one. The holder is told by mail, so that nobody gets a key in his name behind his back.
    ///
    /// @param officer who has checked the person's identity
    public Optional<Refusal> order(
            Person person, KeyTypeId type, OfficeId office, PersonId officer, boolean large, Instant now) {
        return transaction.execute(status -> {
            var refusal = eligibility.refusal(person, type);
            if (refusal.isPresent()) {
                return refusal;
            }
            var requested = LocalDate.ofInstant(calendar.instant(), zone);
            var number = rows.insert(person.id(), type, office, officer, large, requested, now);
            if (number.isEmpty()) {
                return Optional.of(Refusal.WAITS);
            }
            events.publishEvent(
                    new KeyOrdered(now, person.id(), type, number.get(), officer.value(), office.value(), large));
            mails.tell("ordered", number.get(), person, type, now);
            return Optional.empty();
        });
    }

    /// Takes back an order that is not printed yet. The holder is told.
    ///
    /// @param person whose order it is
    public boolean withdraw(KeyOrder order, Person person, Instant now) {
        return transaction.execute(status -> {
            boolean withdrawn = ended(order, List.of(State.OPEN), State.WITHDRAWN, now);
            if (withdrawn) {
                mails.tell("withdrawn", order.number(), person, order.type(), now);
            }
            return withdrawn;
        });
    }

    /// Whether its letter can be missed: not once somebody has used what is in it.
    public boolean missable(KeyOrder order) {
        return LEFT.contains(order.state())
                && key(order)
                        .filter(key -> key.answers() && key.lastUsedOn() == null)
                        .isPresent();
    }

    /// Its letter never arrived: whoever has it now holds a card that opens nothing.
    public boolean lost(KeyOrder order, Instant now) {
        return missable(order) && ended(order, LEFT, State.LOST, now);
    }

    /// The post has brought its letter back.
    public boolean returned(KeyOrder order, Instant now) {
        return missable(order) && ended(order, LEFT, State.RETURNED, now);
    }

    private boolean ended(KeyOrder order, List<State> from, State to, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            keys.activeHeld(order.person());
            boolean moved = rows.move(order.number(), from, to, now);
            if (moved) {
                events.publishEvent(new KeyOrderEnded(now, order.person(), order.type(), order.number(), to));
                key(order).ifPresent(key -> keys.end(key.id(), KeyEnding.BY_DESK, null, now));
            }
            return moved;
        }));
    }

    private Optional<DigitalKey> key(KeyOrder order) {
        return Optional.ofNullable(order.key()).flatMap(keys::find);
    }
}
