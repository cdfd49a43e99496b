/// A small public key infrastructure for the demo and for tests: a root, authorities below it, the cards of some
/// people, and what tells whether a card was revoked. Its keys are worth nothing outside.
@NullMarked
package org.rekey.demo.pki;

import org.jspecify.annotations.NullMarked;
