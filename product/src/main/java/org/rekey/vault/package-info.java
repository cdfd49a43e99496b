/// Secrets at rest: values sealed and looked up under keys that never lie in the database.
@NullMarked
package org.rekey.vault;

import org.jspecify.annotations.NullMarked;
