package org.rekey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.person.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Which language a browser reads: what was chosen here or asked for by the online service, else what the browser
/// asks for (RFC 9110 section 12.5.4), else the first language of the settings.
@Component
public class LanguageChoice {
    static final String COOKIE = "rekey-language";
    private static final String CHOSEN = LanguageChoice.class.getName();
    private static final Duration KEPT = Duration.ofDays(365);

    private final Cookies cookies;
    private final Language otherwise;

    public LanguageChoice(Cookies cookies, WebSettings settings) {
        this.cookies = cookies;
        this.otherwise = settings.language();
    }

    public Language of(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Language chosen) {
            return chosen;
        }
        return cookies.read(request, COOKIE)
                .flatMap(Language::ofTag)
                .or(() -> accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                .orElse(otherwise);
    }

    /// Keeps a choice for this and later requests: the person's own, or the `ui_locales` of an online service.
    public void remember(Language language, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(CHOSEN, language);
        cookies.write(response, COOKIE, language.tag(), KEPT);
    }

    private static Optional<Language> accepted(@Nullable String header) {
        if (header == null || header.length() > 500) {
            return Optional.empty();
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> Language.ofTag(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
