/// The journeys of people through the packaged program, in a real browser; and what can only be seen from outside:
/// crashes, two nodes, clients that are not ours. Nothing of the product's code is on the class path here.
@NullMarked
package org.rekey.journeys;

import org.jspecify.annotations.NullMarked;
