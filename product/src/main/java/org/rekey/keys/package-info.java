/// The kinds of key that there are, one package each with everything of that kind: classes, pages, texts, tables.
/// They do not know each other, and nobody knows them: whoever takes a folder away takes the kind away.
@ApplicationModule(
        allowedDependencies = {
            "event",
            "person",
            "key",
            "onetimecode",
            "password",
            "text",
            "vault",
            "schedule",
            "settings",
            "web",
            "document",
            "paper",
            "dispatch",
            "database"
        })
@NullMarked
package org.rekey.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
