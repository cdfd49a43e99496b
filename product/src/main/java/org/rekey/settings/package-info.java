/// Whether this installation may start: what a package refuses to run with, said before anything else starts. It
/// knows no package and no setting; each package brings its own checks.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rekey.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
