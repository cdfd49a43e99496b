/// Pages of A4 paper, made in memory as PDF and kept nowhere: letters, cards, address pages. Titled, tagged and in a
/// named language (ISO 14289-1 calls it universal accessibility), with their typefaces embedded.
///
/// It knows nothing of what it prints.
@ApplicationModule(allowedDependencies = {"person"})
@NullMarked
package org.rekey.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
