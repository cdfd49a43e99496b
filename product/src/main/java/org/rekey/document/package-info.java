/// A document of settings: YAML read as a tree of text, with messages that say where something is wrong.
/// What the settings mean is not known here.
@ApplicationModule(allowedDependencies = {"settings"})
@NullMarked
package org.rekey.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
