package org.rekey.registration;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rekey.dispatch.Eligibility;
import org.rekey.dispatch.KeyOrder;
import org.rekey.dispatch.KeyOrders;
import org.rekey.dispatch.Refusal;
import org.rekey.key.KeyTypeId;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.rekey.registration.PersonSupported.Action;
import org.rekey.web.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keys by post for people whom the office has registered. A kind that is closed is not spoken of.
@Component
class PostAtDesk {
    private static final int SHOWN = 5;
    private final KeyOrders orders;
    private final Eligibility eligibility;
    private final RegistrationRows registrations;
    private final Undecided undecided;
    private final People people;
    private final Moments moments;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PostAtDesk(
            KeyOrders orders,
            Eligibility eligibility,
            RegistrationRows registrations,
            Undecided undecided,
            People people,
            Moments moments,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.orders = orders;
        this.eligibility = eligibility;
        this.registrations = registrations;
        this.undecided = undecided;
        this.people = people;
        this.moments = moments;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /// Whether the office has checked this person's identity.
    boolean serves(Desk desk, PersonId person) {
        return registrations
                .latest(person, desk.office().id())
                .filter(it -> it.state() == Registration.State.READY)
                .isPresent();
    }

    ShownPost of(Desk desk, Person person, Page page) {
        if (!serves(desk, person.id())) {
            return new ShownPost(List.of(), List.of(), eligibility.confirmed());
        }
        var all = orders.of(person.id());
        var offers = kinds(person.id()).stream()
                .filter(kind -> all.stream().noneMatch(it -> it.type().equals(kind) && it.waits()))
                .map(kind -> offer(person, kind))
                .flatMap(Optional::stream)
                .toList();
        return new ShownPost(
                all.stream().limit(SHOWN).map(it -> shown(it, page)).toList(), offers, eligibility.confirmed());
    }

    /// None while another address may become the right one.
    private List<KeyTypeId> kinds(PersonId person) {
        return undecided.about(person) ? List.of() : eligibility.kinds();
    }

    private Optional<ShownPost.Offer> offer(Person person, KeyTypeId kind) {
        var refusal = eligibility.refusal(person, kind);
        return refusal.filter(it -> it == Refusal.CLOSED).isPresent()
                ? Optional.empty()
                : Optional.of(new ShownPost.Offer(
                        kind.value(), name(kind), refusal.map(Refusal::tag).orElse("")));
    }

    private ShownPost.Order shown(KeyOrder order, Page page) {
        return new ShownPost.Order(
                order.number(),
                name(order.type()),
                order.state().tag(),
                moments.words(order.changedAt(), page),
                order.open(),
                orders.missable(order));
    }

    private static String name(KeyTypeId kind) {
        return "key." + kind + ".name";
    }

    /// @return false when it is not possible, or no longer
    boolean order(Desk desk, PersonId id, String kind, boolean large) {
        var type = kinds(id).stream().filter(it -> it.value().equals(kind)).findFirst();
        var person = people.find(id);
        return type.isPresent()
                && person.isPresent()
                && orders.order(person.get(), type.get(), desk.office().id(), desk.officer(), large, time.instant())
                        .isEmpty();
    }

    /// Takes an order back, or notes that its letter is not there.
    ///
    /// @return false when it is not this person's, or not in a state in which that is possible
    boolean end(Desk desk, Look look, PersonId person, int number) {
        var now = time.instant();
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean done = orders.find(number)
                    .filter(order -> order.person().equals(person))
                    .filter(order -> order.open()
                            ? orders.withdraw(order, people.find(person).orElseThrow(), now)
                            : orders.lost(order, now))
                    .isPresent();
            if (done) {
                events.publishEvent(new PersonSupported(
                        now,
                        person,
                        desk.officer().value(),
                        desk.office().id().value(),
                        look.id(),
                        Action.ORDER_ENDED));
            }
            return done;
        }));
    }
}
