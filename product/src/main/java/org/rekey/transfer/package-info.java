/// People on their way in and out: the import of another system's people with their keys, the export in the same
/// format, what the law gives a person a right to (GDPR, articles 15, 17 and 20: a copy of one's data, erasure).
///
/// The format, JSON Lines, is described in docs/import.md. What a kind of key keeps is read and told in its own
/// folder.
@ApplicationModule(
        allowedDependencies = {
            "event",
            "person",
            "key",
            "text",
            "vault",
            "schedule",
            "settings",
            "database",
            "document",
            "onlineservice",
            "password",
            "logon",
            "office",
            "dispatch",
            "web"
        })
@NullMarked
package org.rekey.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
