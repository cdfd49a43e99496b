package org.rekey.key;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator decides for all kinds of key.
///
/// @param migrationCeiling whether a key is worth no more than the key that gave birth to it
@ConfigurationProperties("rekey.keys")
public record KeySettings(@DefaultValue("false") boolean migrationCeiling) {}
