/// An online service (OpenID Connect: relying party): what it is called, what it accepts, how it speaks to us.
/// The protocols themselves live in `federation`.
@ApplicationModule(
        allowedDependencies = {"document", "settings", "event", "person", "key", "text", "vault", "schedule"})
@NullMarked
package org.rekey.onlineservice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
