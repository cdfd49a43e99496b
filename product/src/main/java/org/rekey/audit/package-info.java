/// The record of what happened, for later judges: one row for each event, written in the transaction of the event,
/// never changed, sealed each second in signed batches that follow one another.
///
/// It proves that no sealed event was changed, removed, added or moved by anybody without the signing key, and with
/// heads kept outside also by somebody with it. It does not prove that what the program wrote is true, nor
/// does it guard the last second. From the same events come the metrics and the lines of the log, which hold no
/// person. Nobody imports this package.
@ApplicationModule(
        allowedDependencies = {"event", "person", "key", "onlineservice", "vault", "schedule", "database", "settings"})
@NullMarked
package org.rekey.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
