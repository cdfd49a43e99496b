package org.rekey.phaseout;

import org.rekey.document.Node;
import org.rekey.key.KeyTypes;
import org.rekey.schedule.PhaseOutCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Phase-outs over a real database for tests of other packages.
public final class PhaseOutFixture {
    private PhaseOutFixture() {}

    /// No plan, until one is published.
    public static PhaseOuts none(JdbcClient jdbc, PhaseOutCalendar calendar) {
        return new PhaseOuts(new PublishedPlans(new PlanTable(jdbc)), calendar, new ExtensionRows(jdbc));
    }

    /// The plans of a document, in force from now on.
    public static PhaseOuts of(
            String yaml,
            KeyTypes types,
            JdbcClient jdbc,
            TransactionOperations transaction,
            PhaseOutCalendar calendar) {
        new PlanPublisher(new PlanTable(jdbc), types, transaction, calendar::instant, _ -> {}, 200)
                .publish(Node.yaml("plans.yaml", yaml), "tests");
        return none(jdbc, calendar);
    }
}
