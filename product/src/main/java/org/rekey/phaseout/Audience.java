package org.rekey.phaseout;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rekey.key.KeyTypeId;
import org.rekey.person.PersonId;
import org.rekey.vault.Sha256;

/// Whom the warnings of a phase-out reach. Closing and ending hold for everybody, whatever the audience: they
/// are told before anybody has typed a name.
public sealed interface Audience {
    boolean reaches(Optional<PersonId> person, KeyTypeId retiring, LocalDate today);

    record Everybody() implements Audience {
        @Override
        public boolean reaches(Optional<PersonId> person, KeyTypeId retiring, LocalDate today) {
            return true;
        }
    }

    /// A part of the people that grows. Whoever is in stays in, because the share never shrinks and a person's
    /// place is fixed. Somebody who has not said who they are is reached when everybody is.
    ///
    /// @param steps in order of day
    record Growing(List<Step> steps) implements Audience {
        public Growing {
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("a growing audience needs a step");
            }
            for (int next = 1; next < steps.size(); next++) {
                var before = steps.get(next - 1);
                var after = steps.get(next);
                if (!before.from.isBefore(after.from) || before.percent > after.percent) {
                    throw new IllegalArgumentException("the steps of an audience must grow: " + before + ", " + after);
                }
            }
        }

        @Override
        public boolean reaches(Optional<PersonId> person, KeyTypeId retiring, LocalDate today) {
            int share = percent(today) * (PLACES / 100);
            return person.map(one -> place(one, retiring) < share).orElse(share == PLACES);
        }

        private int percent(LocalDate today) {
            int percent = 0;
            for (var step : steps) {
                if (!today.isBefore(step.from)) {
                    percent = step.percent;
                }
            }
            return percent;
        }
    }

    record Step(LocalDate from, int percent) {
        public Step {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("a share lies between 0 and 100 percent");
            }
        }
    }

    int PLACES = 10_000;

    /// Where a person stands in the row of all people, from 0 to 9,999: the same on every day and every node,
    /// another one for each kind of key, so that it is not always the same people who go first.
    static int place(PersonId person, KeyTypeId retiring) {
        return Math.floorMod(ByteBuffer.wrap(Sha256.of(retiring + ":" + person)).getLong(), PLACES);
    }
}
