/// A person's own copy of everything that is known of them (GDPR articles 15 and 20).
@NullMarked
package org.rekey.mykeys.owndata;

import org.jspecify.annotations.NullMarked;
