package org.rekey.dispatch;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator decides about keys that go by post.
///
/// @param recipients certificates of the mail house, PEM; without one nothing goes by post
/// @param batch how many letters go into one file at most. Each card costs a tenth of a second on one core
/// @param confirmed whether a key works only once its first right code has said that it arrived
/// @param countries the countries to which letters go, as two letters each (ISO 3166-1)
/// @param level what an identity that was checked at a counter is worth to a key that goes by post
@ConfigurationProperties("rekey.dispatch")
record DispatchSettings(
        @DefaultValue List<Path> recipients,
        @DefaultValue("200") int batch,
        @DefaultValue("true") boolean confirmed,
        @DefaultValue("BE") Set<String> countries,
        @DefaultValue("500") int level) {}
