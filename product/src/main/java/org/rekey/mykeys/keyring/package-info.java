/// The keys that a person has and had, and what can be done with each: name it, put it aside, take it back,
/// deactivate it. A key whose loss closes something is given up only after that was said and confirmed once
/// more.
@NullMarked
package org.rekey.mykeys.keyring;

import org.jspecify.annotations.NullMarked;
