package org.rekey.phaseout;

import org.rekey.schedule.PhaseOutCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Phase-outs over a real database for tests of other packages.
public final class PhaseOutFixture {
    private PhaseOutFixture() {}

    /// No plan, until one is published.
    public static PhaseOuts none(JdbcClient jdbc, PhaseOutCalendar calendar) {
        return new PhaseOuts(new PublishedPlans(new PlanTable(jdbc)), calendar, new ExtensionRows(jdbc));
    }
}
