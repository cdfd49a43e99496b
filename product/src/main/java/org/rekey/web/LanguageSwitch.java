package org.rekey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rekey.person.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Turns the pages to another language and goes back to where the person was. A plain link, so that it works
/// everywhere; it changes nothing but what this browser reads.
@Controller
class LanguageSwitch {
    private final LanguageChoice choice;

    LanguageSwitch(LanguageChoice choice) {
        this.choice = choice;
    }

    @GetMapping("/language")
    void turn(
            @RequestParam("to") String to,
            @RequestParam("back") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language language = Language.ofTag(to).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        choice.remember(language, request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", OwnPath.isOwn(back) ? back : "/");
    }
}
