/// One logon, from the request of an online service to a session: pure decisions, the I/O around them, and one
/// page controller for every kind of key. Protocols and key types are not known here.
@NullMarked
package org.rekey.logon;

import org.jspecify.annotations.NullMarked;
