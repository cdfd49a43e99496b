/// What a person can see and change of themselves: e-mail address, mobile number, language, username and
/// password. Names and the official address are shown, and come from elsewhere. A new contact counts once the
/// code that went there has come back, and the old one is told.
@NullMarked
package org.rekey.mykeys.profile;

import org.jspecify.annotations.NullMarked;
