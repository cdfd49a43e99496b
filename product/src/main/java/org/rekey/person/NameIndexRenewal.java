package org.rekey.person;

import java.time.Duration;
import java.time.Instant;
import org.rekey.schedule.RecurringJob;
import org.rekey.vault.SealBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Brings people into the index of names who are not there yet, or under a former key.
@Component
class NameIndexRenewal implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(NameIndexRenewal.class);
    private static final int PIECE = 500;

    /// Of one run, so that it ends before its lease; the next run goes on.
    private static final int MOST_PIECES = 500;

    private final NameIndex index;
    private final People people;

    NameIndexRenewal(NameIndex index, People people) {
        this.index = index;
        this.people = people;
    }

    @Override
    public String name() {
        return "name-index-renewal";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        int renewed = 0;
        for (int pieces = 0; pieces < MOST_PIECES; pieces++) {
            var behind = index.behind(PIECE);
            long brought = behind.stream().filter(this::renew).count();
            renewed += (int) brought;
            if (brought == 0) {
                break;
            }
        }
        if (renewed > 0) {
            LOG.atInfo().addKeyValue("rows", renewed).log("names indexed");
        }
    }

    private boolean renew(PersonId id) {
        try {
            people.find(id).ifPresent(person -> index.renew(id, person.names(), people.birthDate(id)));
            return true;
        } catch (SealBroken broken) {
            LOG.atError().addKeyValue("person", id).log("a sealed name does not open");
            return false;
        }
    }
}
