/// What happened to a person of late, for their own eyes, and what they can do about something that was not them. It
/// reads the record that is kept anyway and keeps nothing but the reports.
@NullMarked
package org.rekey.mykeys.activity;

import org.jspecify.annotations.NullMarked;
