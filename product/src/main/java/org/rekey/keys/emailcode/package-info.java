/// The code by e-mail: a logon sends a one-time code to the person's own address. Everything about it is in this
/// folder; nothing outside knows that it exists.
///
/// NIST SP 800-63B-4 section 3.1.3.1 does not accept e-mail as an out-of-band authenticator, nor does ASVS 5.0 at
/// its third level: whoever reads the mailbox can log on, and a code can be relayed. So it has a level of its own,
/// it can be switched off, and it never serves to recover itself.
@NullMarked
package org.rekey.keys.emailcode;

import org.jspecify.annotations.NullMarked;
