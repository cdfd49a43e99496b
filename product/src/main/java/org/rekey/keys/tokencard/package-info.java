/// The token card: a paper card with 24 numbered codes of six letters, of which a logon asks for one
/// (NIST SP 800-63B-4 section 3.1.2: look-up secret). Everything about it is in this folder; nothing outside knows
/// that it exists.
///
/// It does not resist phishing: whoever asks for a number in the service's name is given its code.
@NamedInterface("token-card") // for the demo, and for whoever hands keys out
@NullMarked
package org.rekey.keys.tokencard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
