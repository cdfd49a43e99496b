package org.rekey.dispatch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.dispatch.KeyOrder.State;
import org.rekey.dispatch.Printing.Draft;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.rekey.vault.Uuids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Prints what was ordered. The transaction that takes the orders writes the hashed secrets of the new keys, and
/// the file itself, sealed for the mail house: a machine that stops at any point leaves all of it or nothing. No
/// order is in two batches, and the codes of a batch that was given up are printed never again.
@Component
public class Batches {
    private final OrderRows orders;
    private final BatchRows batches;
    private final Eligibility eligibility;
    private final Collection<Printing> printings;
    private final Printer printer;
    private final MailHouse house;
    private final DigitalKeys keys;
    private final People people;
    private final OrderMails mails;
    private final DispatchSettings settings;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Batches(
            OrderRows orders,
            BatchRows batches,
            Eligibility eligibility,
            Collection<Printing> printings,
            Printer printer,
            MailHouse house,
            DigitalKeys keys,
            People people,
            OrderMails mails,
            DispatchSettings settings,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.orders = orders;
        this.batches = batches;
        this.eligibility = eligibility;
        this.printings = printings;
        this.printer = printer;
        this.house = house;
        this.keys = keys;
        this.people = people;
        this.mails = mails;
        this.settings = settings;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /// How many orders wait.
    public int waiting() {
        return orders.open();
    }

    /// The open ones first, however many, then others among so many latest.
    public List<PrintBatch> latest(int most) {
        return batches.latest(most);
    }

    /// Prints the orders that have waited longest.
    ///
    /// @return empty when there was nothing to print
    public Optional<PrintBatch> make(PersonId operator) {
        if (house.recipients().isEmpty()) {
            return Optional.empty();
        }
        // the slow part comes first and holds nothing
        var drafts = drafts(orders.open(settings.batch()));
        var now = time.instant();
        return transaction.execute(status -> print(drafts, operator, now));
    }

    private Map<KeyTypeId, Deque<Draft>> drafts(Map<KeyTypeId, Integer> wanted) {
        var drafts = new HashMap<KeyTypeId, Deque<Draft>>();
        for (var printing : printings) {
            var some = new ArrayDeque<Draft>();
            for (int i = 0; i < wanted.getOrDefault(printing.type(), 0); i++) {
                some.add(printing.draft());
            }
            drafts.put(printing.type(), some);
        }
        return drafts;
    }

    private Optional<PrintBatch> print(Map<KeyTypeId, Deque<Draft>> drafts, PersonId operator, Instant now) {
        var id = Uuids.v7(now);
        var printed = new ArrayList<Printed>();
        byte[] parcel;
        try (var press = printer.begin(id.toString())) {
            for (var order : orders.take(settings.batch())) {
                var draft =
                        drafts.getOrDefault(order.type(), new ArrayDeque<>()).poll();
                if (draft != null) {
                    recipient(order, now).ifPresent(person -> printed.add(print(order, person, draft, press, now)));
                }
            }
            if (printed.isEmpty()) {
                return Optional.empty();
            }
            parcel = press.parcel();
        }
        var file = Envelope.seal(parcel, house.recipients());
        var batch = new PrintBatch(id, now, printed.size(), 0, Parcel.sha256(file), null, null);
        batches.insert(batch, file, operator);
        printed.forEach(one -> orders.printed(one.order(), id, one.key(), one.serial(), now));
        events.publishEvent(new BatchMade(now, operator.value(), id, printed.size(), batch.checksum()));
        return Optional.of(batch);
    }

    private Printed print(KeyOrder order, Person person, Draft draft, Printer.Press press, Instant now) {
        var lineage = new Lineage(null, new Level(settings.level()));
        var key = keys.prepare(person.id(), order.type(), lineage, now);
        var serial = draft.bind(person.id(), key);
        press.print(order, person, serial, draft);
        return new Printed(order, key, serial);
    }

    /// To whom it goes, if it still can. Who can have none any more is told.
    private Optional<Person> recipient(KeyOrder order, Instant now) {
        var person = people.find(order.person());
        if (person.isPresent()
                && eligibility.refusal(person.get(), order.type()).isEmpty()) {
            return person;
        }
        orders.move(order.number(), List.of(State.OPEN), State.CLOSED, now);
        events.publishEvent(new KeyOrderEnded(now, order.person(), order.type(), order.number(), State.CLOSED));
        person.ifPresent(it -> mails.tell("closed", order.number(), it, order.type(), now));
        return Optional.empty();
    }

    /// The sealed file of a batch that was not handed over yet.
    public Optional<byte[]> fetch(UUID batch, PersonId operator) {
        return transaction.execute(status -> {
            var file = batches.file(batch);
            file.ifPresent(it -> events.publishEvent(new BatchFetched(time.instant(), operator.value(), batch)));
            return file;
        });
    }

    /// Notes that the mail house has the file, by the checksum that it read. From here on the keys are on
    /// their way, and former ones of their kind no longer work.
    ///
    /// @return false when no batch that can be handed over has this checksum
    public boolean handOver(String checksum, PersonId operator) {
        var now = time.instant();
        var read = checksum.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (!read.matches("[0-9a-f]{64}")) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var batch = batches.withChecksum(read).filter(it -> batches.handedOver(it.id(), operator, now));
            batch.ifPresent(it -> {
                int posted = (int) orders.of(it.id()).stream()
                        .filter(order -> post(order, now))
                        .count();
                events.publishEvent(new BatchHandedOver(now, operator.value(), it.id(), posted, read));
            });
            return batch.isPresent();
        }));
    }

    private boolean post(KeyOrder order, Instant now) {
        keys.activeHeld(order.person()); // persons before their orders, wherever one waits for either
        var coming = Optional.ofNullable(order.key()).flatMap(keys::find);
        var posted = settings.confirmed() ? State.POSTED : State.SENT;
        if (coming.isEmpty() || !orders.move(order.number(), List.of(State.PRINTED), posted, now)) {
            return false;
        }
        if (settings.confirmed()) {
            keys.endFormer(coming.get(), now);
        } else {
            keys.arrive(coming.get().id(), now);
        }
        people.find(order.person())
                .ifPresent(person -> mails.tell(posted.tag(), order.number(), person, order.type(), now));
        return true;
    }

    /// Gives a batch up that never came to the mail house: its keys are worthless, its orders wait for new ones.
    ///
    /// @return false when it was handed over or given up before, or a card of it is in somebody's hands already
    public boolean giveUp(UUID id, PersonId operator) {
        var now = time.instant();
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var all = orders.of(id);
            boolean inUse = all.stream().anyMatch(order -> order.state() == State.RECEIVED);
            if (inUse || !batches.voided(id, operator, now)) {
                return false;
            }
            int reopened = 0;
            for (var order : all) {
                var key = order.key();
                if (order.state() == State.PRINTED && key != null && keys.takeBack(key, now)) {
                    orders.reopen(order, now);
                    reopened++;
                }
            }
            events.publishEvent(new BatchVoided(now, operator.value(), id, reopened));
            return true;
        }));
    }

    private record Printed(KeyOrder order, KeyId key, String serial) {}
}
