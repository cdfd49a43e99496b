/// The words that people read, in four languages, by key.
@NullMarked
package org.rekey.text;

import org.jspecify.annotations.NullMarked;
