package org.rekey.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The settings `rekey.audit`.
///
/// @param headsFile a file, best on another machine, to which the head of the trail is added once a minute
@ConfigurationProperties("rekey.audit")
record AuditSettings(@Nullable Path headsFile) {}
