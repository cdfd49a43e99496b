package org.rekey.web;

import java.util.List;
import org.rekey.person.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings `rekey.web`.
///
/// @param language the one for browsers that ask for none of ours
/// @param trustedProxies addresses and networks (`10.1.0.0/16`) whose forwarded headers are believed
@ConfigurationProperties("rekey.web")
public record WebSettings(
        @DefaultValue("nl") Language language, @DefaultValue List<String> trustedProxies) {}
