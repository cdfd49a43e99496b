/// One-time codes that are sent to a person: made, bound to what they confirm, counted, used up. What a code opens
/// is the caller's affair, and so are the words of the message; how it travels is the courier's.
///
/// NIST SP 800-63B-4 does not count e-mail as an out-of-band channel (section 3.1.3.1): what such a code is worth
/// is for the kind of key to say.
@ApplicationModule(allowedDependencies = {"event", "person", "key", "vault", "schedule"})
@NullMarked
package org.rekey.onetimecode;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
