package org.rekey.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rekey.person.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings `rekey.web`.
///
/// @param language the language of pages for browsers that ask for none of ours
/// @param home the path that pages of error lead to
/// @param trustedProxies addresses and networks (`10.1.0.0/16`) whose `X-Forwarded-For` is believed
/// @param securityContact where to report a hole: a `mailto:` or `https:` address for security.txt
@ConfigurationProperties("rekey.web")
public record WebSettings(
        @DefaultValue("nl") Language language,
        @DefaultValue("/mykeys") String home,
        @DefaultValue List<String> trustedProxies,
        @Nullable String securityContact) {}
