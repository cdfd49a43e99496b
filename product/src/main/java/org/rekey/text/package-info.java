/// The words that people read, in four languages, by key.
///
/// Every module keeps its own words in `texts_nl.properties` … `texts_en.properties` (UTF-8) beside its classes;
/// [org.rekey.text.Texts] merges them. Nothing here decides which language a person reads.
@ApplicationModule(allowedDependencies = {"person"})
@NullMarked
package org.rekey.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
