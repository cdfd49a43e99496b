package org.rekey.demo.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.rekey.person.Language;
import org.rekey.text.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The pages of the site: the list of services, and what a service learns about who logged on.
@RestController
class SitePages {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;
    private final String logonService;

    SitePages(Texts texts, @Value("${site.issuer}") String logonService) {
        this.texts = texts;
        this.logonService = logonService;
    }

    @GetMapping(value = "/", produces = "text/html;charset=UTF-8")
    String home(HttpServletRequest request, @RequestParam(required = false) String failed) {
        var more = new HashMap<String, Object>();
        more.put("failed", failed != null);
        more.put("logonService", logonService);
        return draw("home", request, more);
    }

    @GetMapping(value = "/account", produces = "text/html;charset=UTF-8")
    String account(HttpServletRequest request, OAuth2AuthenticationToken logon) {
        if (!(logon.getPrincipal() instanceof OidcUser person)) {
            throw new IllegalStateException("not an OpenID Connect logon");
        }
        return draw(
                "account",
                request,
                Map.of("service", logon.getAuthorizedClientRegistrationId(), "person", person, "csrf", (CsrfToken)
                        request.getAttribute(CsrfToken.class.getName())));
    }

    @GetMapping("/site.css")
    ResponseEntity<Resource> css() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(new ClassPathResource("org/rekey/demo/site/site.css"));
    }

    private String draw(String template, HttpServletRequest request, Map<String, Object> more) {
        var all = new HashMap<>(more);
        var language = Language.ofTag(request.getLocale().getLanguage()).orElse(Language.EN);
        all.put("words", new Words(texts, language));
        var page = new StringOutput();
        templates.render("org/rekey/demo/site/" + template + ".jte", all, page);
        return page.toString();
    }
}
