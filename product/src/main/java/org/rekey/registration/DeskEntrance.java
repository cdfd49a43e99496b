package org.rekey.registration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rekey.office.Office;
import org.rekey.office.Offices;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where officers come in: at their office, or at a choice of them.
@Controller
class DeskEntrance {
    private final Pages pages;
    private final Offices offices;

    DeskEntrance(Pages pages, Offices offices) {
        this.pages = pages;
        this.offices = offices;
    }

    @GetMapping("/desk")
    ModelAndView enter(Staff staff, Page page) {
        List<Office> own = staff.roles().keySet().stream()
                .flatMap(id -> offices.find(id).stream())
                .sorted(Comparator.comparing(Office::name))
                .toList();
        return own.size() == 1
                ? SeeOther.at("/desk/" + own.getFirst().id())
                : pages.view(
                        "org/rekey/registration/offices.jte",
                        page,
                        Map.of("offices", own),
                        own.isEmpty() ? HttpStatus.FORBIDDEN : HttpStatus.OK);
    }
}
