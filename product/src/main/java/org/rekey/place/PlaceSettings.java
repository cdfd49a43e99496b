package org.rekey.place;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/// The settings `rekey.places`.
///
/// @param networks a file, as `file:/…`, that says which network is roughly where; without it no place is known
@ConfigurationProperties("rekey.places")
record PlaceSettings(@Nullable Resource networks) {}
