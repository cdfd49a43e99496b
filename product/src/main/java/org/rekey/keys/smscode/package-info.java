/// The code by SMS: a logon sends a one-time code to the telephone whose number was proven when the key was
/// activated. Everything about it is in this folder; nothing outside knows that it exists. It exists only where a
/// telephone operator is set (`rekey.sms.host`).
///
/// The public telephone network is a *restricted* channel (NIST SP 800-63B-4 section 3.1.3.3): a number can be taken
/// over at the counter of an operator, a message read on its way, a code talked out of somebody. So the pages state
/// the risk and offer something better, a number has to be proven, and a number that changes makes another key.
@NamedInterface("sms-code") // for the demo, and for whoever brings keys along
@NullMarked
package org.rekey.keys.smscode;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
