package org.rekey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/// What people, robots and security researchers look for at the root of a site.
@Controller
class SiteFiles {
    private final PublicAddress address;
    private final WebSettings settings;
    private final InstantSource time;

    SiteFiles(PublicAddress address, WebSettings settings, InstantSource time) {
        this.address = address;
        this.settings = settings;
        this.time = time;
    }

    @GetMapping("/")
    void root(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, settings.home());
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        return "User-agent: *\nDisallow: /\n";
    }

    /// RFC 9116; there only when a contact is set.
    @GetMapping(path = "/.well-known/security.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String security() {
        String contact = settings.securityContact();
        if (contact == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: en, nl, fr, de
                Canonical: %s
                """.formatted(
                        contact,
                        time.instant().plus(180, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS),
                        address.of("/.well-known/security.txt"));
    }
}
