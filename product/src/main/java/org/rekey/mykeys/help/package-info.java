/// What a kind of key is, what one needs for it, how to activate and use it, what to do when it is lost: for
/// everybody, logged on or not, on screen and on paper. What is said of a kind lies in its own folder; how it
/// stands with the kind today follows from its phase-out.
@NullMarked
package org.rekey.mykeys.help;

import org.jspecify.annotations.NullMarked;
