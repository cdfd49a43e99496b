package org.rekey.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.rekey.person.PersonId;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Draws the pages of the desk, and finds the look that a page hangs on.
@Component
@ControllerAdvice(basePackageClasses = DeskPages.class)
class DeskPages {
    private final Pages pages;
    private final Looks looks;

    DeskPages(Pages pages, Looks looks) {
        this.pages = pages;
        this.looks = looks;
    }

    ModelAndView view(String template, Page page, Desk desk, Map<String, Object> parameters) {
        return view(template, page, desk, parameters, HttpStatus.OK);
    }

    ModelAndView view(String template, Page page, Desk desk, Map<String, Object> parameters, HttpStatus status) {
        var all = new HashMap<>(parameters);
        all.put("desk", desk);
        return pages.view("org/rekey/registration/" + template + ".jte", page, all, status);
    }

    /// @throws LookOver when the officer has to look again
    Look look(Desk desk, UUID id) {
        return looks.find(id, desk).orElseThrow(() -> new LookOver(desk));
    }

    /// Whom the look has found.
    ///
    /// @throws LookOver when it has found nobody
    PersonId person(Desk desk, Look look) {
        if (look.person() == null) {
            throw new LookOver(desk);
        }
        return look.person();
    }

    @ExceptionHandler
    ModelAndView over(LookOver over, HttpServletRequest request) {
        return view("over", pages.page(request), over.desk(), Map.of(), HttpStatus.GONE);
    }
}
