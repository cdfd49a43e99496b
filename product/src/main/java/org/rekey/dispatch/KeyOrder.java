package org.rekey.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;

/// A key that an office has asked for, to go to its holder by post.
///
/// @param number stands on the letter, above the address: it names the order when the letter comes back
/// @param requested the day of request, as it is printed
/// @param batch, key, serial once it is printed
public record KeyOrder(
        int number,
        PersonId person,
        KeyTypeId type,
        boolean large,
        LocalDate requested,
        State state,
        Instant changedAt,
        @Nullable UUID batch,
        @Nullable KeyId key,
        @Nullable String serial) {

    /// How far it has come.
    public enum State {
        /// It waits for the next batch.
        OPEN,
        /// It is in a batch that was not handed over yet.
        PRINTED,
        /// The mail house has it, and its key waits for its first right code.
        POSTED,
        /// The mail house has it, and its key works at once: nobody will say that it has arrived.
        SENT,
        /// Its first right code has said that it arrived.
        RECEIVED,
        /// It never arrived.
        LOST,
        /// The post brought it back.
        RETURNED,
        /// It was taken back before it had arrived.
        WITHDRAWN,
        /// It could no longer be made when its turn came.
        CLOSED;

        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /// Whether something of it is on its way.
    public boolean underWay() {
        return state == State.PRINTED || state == State.POSTED;
    }

    /// Whether it has come to its end before anything of it had come to its holder.
    boolean missed() {
        return state == State.LOST || state == State.RETURNED || state == State.WITHDRAWN;
    }

    /// Whether another one of its kind has to wait for it.
    public boolean waits() {
        return open() || underWay();
    }
}
