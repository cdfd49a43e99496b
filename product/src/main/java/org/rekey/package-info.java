/// Rekey: a logon service in which a kind of digital key can be phased out on announced dates without locking
/// anybody out. This package only starts the program.
@NullMarked
package org.rekey;

import org.jspecify.annotations.NullMarked;
