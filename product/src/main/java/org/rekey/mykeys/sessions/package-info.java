/// Where a person is logged on: their sessions, each of which they can end, one by one or all but this one.
@NullMarked
package org.rekey.mykeys.sessions;

import org.jspecify.annotations.NullMarked;
