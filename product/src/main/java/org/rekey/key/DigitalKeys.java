package org.rekey.key;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rekey.key.DigitalKey.State;
import org.rekey.person.PersonId;
import org.rekey.vault.Uuids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The keys that people hold. Keys of a kind that this installation does not have are left out.
///
/// Changes run in the caller's transaction, lock the person's row first, keep the mask `person.keys_active` in
/// step and publish what happened. They do not raise the person's security epoch: whoever changes a key decides
/// which sessions survive it.
@Component
public final class DigitalKeys {
    private final DigitalKeyRows rows;
    private final UselessKeyRows useless;
    private final KeyTypes types;
    private final ApplicationEventPublisher events;

    DigitalKeys(DigitalKeyRows rows, UselessKeyRows useless, KeyTypes types, ApplicationEventPublisher events) {
        this.rows = rows;
        this.useless = useless;
        this.types = types;
        this.events = events;
    }

    /// The keys with which this person can log on, as far as the keys themselves are concerned; latest first.
    public List<DigitalKey> active(PersonId holder) {
        return known(rows.active(holder));
    }

    /// The same, and until the transaction has ended nobody else changes a key of this person.
    public List<DigitalKey> activeHeld(PersonId holder) {
        rows.lock(holder);
        return active(holder);
    }

    /// The keys that a logon may ask for: the active ones, then those on their way to the holder.
    public List<DigitalKey> answering(PersonId holder) {
        return known(rows.answering(holder));
    }

    /// The keys that could work again; latest first.
    public List<SuspendedKey> suspended(PersonId holder) {
        return useless.suspended(holder).stream()
                .filter(one -> types.has(one.key().type()))
                .toList();
    }

    /// Whether this person has a key of that kind, be it on its way or suspended for the time being.
    public boolean holds(PersonId holder, KeyTypeId type) {
        var aside =
                suspended(holder).stream().filter(one -> !one.why().forGood()).map(SuspendedKey::key);
        return Stream.concat(answering(holder).stream(), aside)
                .anyMatch(key -> key.type().equals(type));
    }

    /// The tombstones; those that ended latest first.
    public List<FormerKey> ended(PersonId holder) {
        return useless.ended(holder).stream()
                .filter(one -> types.has(one.key().type()))
                .toList();
    }

    /// Every key that this person has or had; latest first.
    public List<DigitalKey> all(PersonId holder) {
        return known(rows.all(holder));
    }

    public Optional<DigitalKey> find(KeyId id) {
        return rows.find(id).filter(key -> types.has(key.type()));
    }

    /// Gives a person a new, active key.
    ///
    /// @throws KeyHeldAlready when the person has an active key of that kind
    public KeyId add(PersonId holder, KeyTypeId type, Lineage lineage, Instant now) {
        rows.lock(holder);
        var id = insert(holder, type, lineage, now);
        rows.refreshMask(holder);
        events.publishEvent(new KeyActivated(now, holder, id, type));
        return id;
    }

    /// Makes a key for a person to whom it has yet to come. Nothing is published: whoever sends it tells.
    public KeyId prepare(PersonId holder, KeyTypeId type, Lineage lineage, Instant now) {
        rows.lock(holder);
        var id = new KeyId(Uuids.v7(now));
        rows.insert(id, holder, type, State.COMING, lineage, now);
        return id;
    }

    /// A key has arrived with its holder: it works, and a former one of its kind is ended.
    ///
    /// @return false when it was not on its way
    public boolean arrive(KeyId id, Instant now) {
        var coming = rows.find(id).filter(key -> key.state() == State.COMING);
        coming.ifPresent(key -> endFormer(key, now));
        var arrived = coming.flatMap(key -> rows.move(id, KeyMove.ARRIVE, null, null, now));
        arrived.ifPresent(key -> {
            rows.refreshMask(key.holder());
            events.publishEvent(new KeyActivated(now, key.holder(), id, key.type()));
        });
        return arrived.isPresent();
    }

    /// Ends the key whose place another one takes, if there is one; also one that its holder blocked and could get
    /// back.
    public void endFormer(DigitalKey coming, Instant now) {
        activeHeld(coming.holder()).stream()
                .filter(key -> key.type().equals(coming.type()))
                .forEach(key -> end(key.id(), KeyEnding.REISSUED, coming.id(), now));
        for (var aside : suspended(coming.holder())) {
            if (aside.key().type().equals(coming.type())) {
                endAside(aside, coming.id(), now);
            }
        }
    }

    private void endAside(SuspendedKey aside, KeyId coming, Instant now) {
        if (aside.why().forGood()) {
            endLate(aside, now);
        } else {
            end(aside.key().id(), KeyEnding.REISSUED, coming, now);
        }
    }

    /// Takes back a key that was made and has never left this service. Nothing is published.
    ///
    /// @return false when it was not on its way
    public boolean takeBack(KeyId id, Instant now) {
        return rows.move(id, KeyMove.CALL_OFF, KeyEnding.NEVER_SENT, null, now).isPresent();
    }

    /// Ends a key for good.
    ///
    /// @return false when it had ended before, by another hand: nothing was changed then
    public boolean end(KeyId id, KeyEnding ending, @Nullable KeyId replacedBy, Instant now) {
        return end(KeyMove.END, id, ending, replacedBy, now);
    }

    private boolean end(KeyMove move, KeyId id, KeyEnding ending, @Nullable KeyId replacedBy, Instant now) {
        var ended = rows.move(id, move, ending, replacedBy, now);
        ended.ifPresent(key -> {
            rows.refreshMask(key.holder());
            events.publishEvent(new KeyDeactivated(now, key.holder(), id, key.type(), replacedBy));
        });
        return ended.isPresent();
    }

    /// Ends a key that to its holder has ended [for good][KeySuspension#forGood] since it was suspended: as of that
    /// moment, and without telling it a second time.
    ///
    /// @return false when it was restored or ended meanwhile
    public boolean endLate(SuspendedKey late, Instant now) {
        var ended = rows.move(late.key().id(), KeyMove.END_LATE, late.lateEnding(), late.replacedBy(), late.since());
        ended.ifPresent(key -> events.publishEvent(new KeyEndedLate(now, key.holder(), key.id(), key.type())));
        return ended.isPresent();
    }

    /// Gives a person a key of the kind of one that makes way for it.
    ///
    /// @param restorable the former key is suspended only, as [KeySuspension#REPLACED], and not ended
    /// @throws KeyHeldAlready when the former key does not work any more, or is of another kind
    public KeyId renew(DigitalKey former, Lineage lineage, boolean restorable, Instant now) {
        var move = restorable ? KeyMove.SUSPEND : KeyMove.END;
        var why = restorable ? KeySuspension.REPLACED : KeyEnding.REPLACED;
        if (!former.active() || rows.move(former.id(), move, why, null, now).isEmpty()) {
            throw new KeyHeldAlready();
        }
        var id = insert(former.holder(), former.type(), lineage, now);
        rows.succeeded(former.id(), id);
        rows.refreshMask(former.holder());
        events.publishEvent(
                restorable
                        ? new KeySuspended(now, former.holder(), former.id(), former.type(), KeySuspension.REPLACED, id)
                        : new KeyDeactivated(now, former.holder(), former.id(), former.type(), id));
        events.publishEvent(new KeyActivated(now, former.holder(), id, former.type()));
        return id;
    }

    private KeyId insert(PersonId holder, KeyTypeId type, Lineage lineage, Instant now) {
        var id = new KeyId(Uuids.v7(now));
        if (!rows.insert(id, holder, type, State.ACTIVE, lineage, now)) {
            throw new KeyHeldAlready();
        }
        return id;
    }

    /// Makes an active key useless until it is restored or ended. One that is on its way to its holder ends:
    /// restored, it would work without the right code that says that it has arrived.
    ///
    /// @param replacedBy the key that takes its place for the time being, if one does
    /// @return false when it was neither active nor on its way
    public boolean suspend(KeyId id, KeySuspension why, @Nullable KeyId replacedBy, Instant now) {
        return suspend(KeyMove.SUSPEND, id, why, replacedBy, now);
    }

    /// Makes a key useless for good, but for the time in which a change of address can be undone:
    /// [KeySuspension#DEACTIVATED]. Also one that was put aside before. One that is on its way ends at once.
    ///
    /// @return false when it had ended
    public boolean giveUp(KeyId id, Instant now) {
        return suspend(KeyMove.SUSPEND_ANEW, id, KeySuspension.DEACTIVATED, null, now);
    }

    /// Makes a key useless because its holder says that somebody else used it: [KeySuspension#REPORTED]. Also one
    /// that was put aside before.
    ///
    /// @return false when it had ended
    public boolean report(KeyId id, Instant now) {
        return suspend(KeyMove.SUSPEND_ANEW, id, KeySuspension.REPORTED, null, now);
    }

    private boolean suspend(KeyMove move, KeyId id, KeySuspension why, @Nullable KeyId replacedBy, Instant now) {
        var suspended = rows.move(id, move, why, replacedBy, now);
        suspended.ifPresent(key -> {
            rows.refreshMask(key.holder());
            events.publishEvent(new KeySuspended(now, key.holder(), id, key.type(), why, replacedBy));
        });
        return suspended.isPresent() || end(KeyMove.CALL_OFF, id, why.ending(), replacedBy, now);
    }

    /// Makes a suspended key work again.
    ///
    /// @return false when it was not suspended, or the holder has another active key of its kind by now
    public boolean restore(KeyId id, Instant now) {
        var restored = rows.move(id, KeyMove.RESTORE, null, null, now);
        restored.ifPresent(key -> {
            rows.refreshMask(key.holder());
            events.publishEvent(new KeyRestored(now, key.holder(), id, key.type()));
        });
        return restored.isPresent();
    }

    /// Gives a key the name that its holder has for it.
    ///
    /// @param label at most 60 characters; empty for none
    /// @return false when the key has ended
    public boolean label(KeyId id, String label) {
        return rows.label(id, label);
    }

    /// The suspended keys that have ended [for good][KeySuspension#forGood] as far as their holders know, and were
    /// suspended so long ago that nobody will restore them.
    public List<SuspendedKey> overdue(Instant suspendedBefore) {
        return useless.overdue(suspendedBefore);
    }

    /// Writes down that a key was used on that day; nothing is written twice a day.
    public void used(DigitalKey key, LocalDate today) {
        if (!today.equals(key.lastUsedOn())) {
            rows.used(key.id(), today);
        }
    }

    private List<DigitalKey> known(List<DigitalKey> keys) {
        return keys.stream().filter(key -> types.has(key.type())).toList();
    }
}
