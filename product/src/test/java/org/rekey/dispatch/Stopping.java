package org.rekey.dispatch;

import java.time.LocalDate;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.paper.Sheets;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.springframework.context.ApplicationEventPublisher;

/// Cuts the power at a step: while the second key is drawn, bound or printed, before all is sealed, or when all
/// is written.
record Stopping(int step) {
    static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    MailHouse before(MailHouse house) {
        var asked = new int[1];
        return () -> {
            asked[0]++;
            cutAt(4, asked[0]);
            return house.recipients();
        };
    }

    Printing over(Printing printing) {
        var drawn = new int[1];
        return new Printing() {
            @Override
            public KeyTypeId type() {
                return printing.type();
            }

            @Override
            public Draft draft() {
                cutAt(1, ++drawn[0]);
                return over(printing.draft(), drawn[0]);
            }
        };
    }

    private Printing.Draft over(Printing.Draft draft, int which) {
        return new Printing.Draft() {
            @Override
            public String bind(PersonId holder, KeyId key) {
                cutAt(2, which);
                return draft.bind(holder, key);
            }

            @Override
            public void print(Sheets sheets, Person holder, LocalDate requested, boolean large) {
                draft.print(sheets, holder, requested, large);
                cutAt(3, which);
            }
        };
    }

    void after(Object event, ApplicationEventPublisher events) {
        events.publishEvent(event);
        cutAt(5, 2);
    }

    private void cutAt(int place, int time) {
        if (step == place && time == 2) {
            throw new PowerCut();
        }
    }
}
