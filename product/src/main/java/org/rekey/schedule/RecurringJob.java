package org.rekey.schedule;

import java.time.Duration;
import java.time.Instant;

/// Work that comes back and that one node does for all of them, such as clearing away what has expired.
/// A bean of this type is all it takes; table `job` remembers when it is due.
public interface RecurringJob {
    /// The row in table `job`: small letters and hyphens.
    String name();

    /// From the end of one run to the beginning of the next, whichever node does it.
    Duration pause();

    /// Does one run. It should take less than ten minutes: then another node may take it for lost. A failure is
    /// logged, kept in the row, and the job runs again after its pause.
    void run(Instant now);
}
