/// The code by mobile app: six digits that any authenticator app works out from a shared secret and the time
/// (RFC 6238; NIST SP 800-63B-4 section 3.1.4: single-factor one-time password). Everything about it is in this
/// folder; nothing outside knows that it exists.
///
/// It does not resist phishing: a code can be relayed while it is valid.
@NamedInterface("mobile-app") // for the demo, and for whoever hands keys out
@NullMarked
package org.rekey.keys.mobileapp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
