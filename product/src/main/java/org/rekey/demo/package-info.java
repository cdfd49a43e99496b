/// Something to try Rekey out with: people, services, a mailbox, and a calendar that can travel. It exists only
/// in the program that the command `demo` starts; nobody imports it, and no setting brings it into production.
@NullMarked
package org.rekey.demo;

import org.jspecify.annotations.NullMarked;
