package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Logging out, which matters most on a computer that others use: the session ends, and logons in progress are
/// forgotten.
@Controller
class LogoutPages {
    private final Sessions sessions;
    private final Flows flows;
    private final Pages pages;

    LogoutPages(Sessions sessions, Flows flows, Pages pages) {
        this.sessions = sessions;
        this.flows = flows;
        this.pages = pages;
    }

    @GetMapping("/logout")
    ModelAndView ask(Page page, HttpServletRequest request) {
        boolean loggedOn = sessions.current(request).isPresent();
        return pages.view("org/rekey/logon/logout.jte", page, Map.of("loggedOn", loggedOn));
    }

    @PostMapping("/logout")
    ModelAndView logOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(SessionEnded.Cause.LOGGED_OUT, request, response);
        flows.dropAll(request, response);
        return SeeOther.at("/logout");
    }
}
