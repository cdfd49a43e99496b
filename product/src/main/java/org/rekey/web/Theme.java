package org.rekey.web;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rekey.person.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How an operator makes the pages its own: the settings `rekey.theme`.
///
/// @param name what the logon service is called in the head of each page and in its mails
/// @param logo a picture (svg or png) for the head of each page, in place of the key
/// @param desk the service desk that is named on every page
/// @param colours what stands out, in place of the product's own
@ConfigurationProperties("rekey.theme")
public record Theme(
        @DefaultValue("Rekey") String name,
        @Nullable Path logo,
        @DefaultValue Desk desk,
        @DefaultValue Colours colours) {

    /// The service desk.
    ///
    /// @param phone the service desk's telephone number, as people dial it
    /// @param hours when the service desk answers, per language, as it goes on after the number: "on working
    /// days from 9 to 19"
    public record Desk(@Nullable String phone, @DefaultValue Map<Language, String> hours) {

        public String hours(Language language) {
            return hours.getOrDefault(language, "");
        }
    }

    /// The colour of links, buttons and marks, as `#0d5c63`: once for light pages, once for dark ones. Shades
    /// follow from it.
    public record Colours(@Nullable String light, @Nullable String dark) {}
}
