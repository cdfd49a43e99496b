package org.rekey.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rekey.person.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How an operator makes the pages its own: the settings `rekey.theme`.
///
/// @param name what the logon service is called in the head of each page and in its mails
/// @param desk the service desk that is named on every page
@ConfigurationProperties("rekey.theme")
public record Theme(
        @DefaultValue("Rekey") String name, @DefaultValue Desk desk) {

    /// The service desk.
    ///
    /// @param phone as people dial it
    /// @param hours when it answers, per language
    public record Desk(@Nullable String phone, @DefaultValue Map<Language, String> hours) {

        public String hours(Language language) {
            return hours.getOrDefault(language, "");
        }
    }
}
