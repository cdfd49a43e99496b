/// Where the database is and how it comes up: the embedded PostgreSQL, or one of the operator's, its two roles and
/// its migrations. It knows no table; each package brings its own migrations.
@ApplicationModule(allowedDependencies = {"settings"})
@NullMarked
package org.rekey.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
