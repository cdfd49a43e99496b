/// The eID: the certificate of a smart card, shown by TLS client authentication at an address of its own (NIST SP
/// 800-63B-4 section 3.1.7: multi-factor cryptographic authenticator; RFC 8446 section 4.4.2). Everything about
/// it is in this folder; nothing outside knows that it exists, and it exists where `rekey.keys.eid.enabled` says
/// so.
///
/// The main origin sends the browser to the card's origin with a sealed [org.rekey.keys.eid.HandOver], and gets it
/// back with a proof that is good once. What is between the two is told in
/// `docs/adr/0018-the-card-has-its-own-door.md`.
/// Certificates are judged here, not by the TLS layer, so that whoever is refused is told why.
///
/// It resists phishing: the proof of possession is bound to the connection. It does not serve to sign anything.
@NamedInterface("eid") // for the demo
@NullMarked
package org.rekey.keys.eid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
