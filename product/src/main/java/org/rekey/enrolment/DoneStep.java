package org.rekey.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Optional;
import org.rekey.key.DigitalKeys;
import org.rekey.logon.Session;
import org.rekey.logon.Sessions;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The last step: what the person has now, and the ways on.
@Controller
@RequestMapping("/activation/done")
class DoneStep {
    private final EnrolmentPages pages;
    private final DigitalKeys keys;
    private final Sessions sessions;

    DoneStep(EnrolmentPages pages, DigitalKeys keys, Sessions sessions) {
        this.pages = pages;
        this.keys = keys;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView show(Entrant entrant, Page page, HttpServletRequest request) {
        if (entrant.enrolled().ending() != Enrolled.Ending.USED) {
            return SeeOther.at(entrant.ahead());
        }
        var here = sessions.current(request)
                .filter(session -> session.person().equals(entrant.person().id()));
        var parameters = new HashMap<String, Object>();
        parameters.put("activated", activated(here));
        parameters.put("loggedOn", here.isPresent());
        return pages.step("done", page, parameters, false);
    }

    /// The key that was activated on this way opened the session.
    private Optional<String> activated(Optional<Session> here) {
        return here.flatMap(session -> keys.find(session.key())).map(key -> "key." + key.type() + ".name");
    }
}
