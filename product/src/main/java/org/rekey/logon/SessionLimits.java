package org.rekey.logon;

import java.time.Duration;
import org.rekey.key.Level;

/// How long a session holds: without use, and at all. A high level is worth protecting by shorter times
/// (NIST SP 800-63B-4 sections 2.2.3 and 2.3.3).
///
/// @param strongFrom the level from which the shorter times hold
record SessionLimits(Level strongFrom, Duration idle, Duration longest, Duration strongIdle, Duration strongLongest) {
    SessionLimits {
        if (idle.compareTo(longest) > 0 || strongIdle.compareTo(strongLongest) > 0) {
            throw new IllegalArgumentException("a session cannot rest for longer than it lasts");
        }
    }

    Duration longest(Level level) {
        return level.suffices(strongFrom) ? strongLongest : longest;
    }

    Duration idle(Level level) {
        return level.suffices(strongFrom) ? strongIdle : idle;
    }
}
