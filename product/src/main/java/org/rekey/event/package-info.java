/// The marker of a domain event, and nothing else. Everything may be told; this package does not say to whom.
@NullMarked
package org.rekey.event;

import org.jspecify.annotations.NullMarked;
