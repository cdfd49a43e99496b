/// Undoing a change of e-mail address from the address that was replaced: for 72 hours, by one click in the mail
/// that told it of the change, without logging on. Whoever took an account over in that time loses it again.
@NullMarked
package org.rekey.mykeys.undo;

import org.jspecify.annotations.NullMarked;
