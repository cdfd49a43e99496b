package org.rekey.console;

import java.util.Map;
import org.rekey.office.Offices;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where operators begin: the offices, and how much waits for a second operator.
@Controller
class ConsoleHome {
    private final Pages pages;
    private final Offices offices;
    private final Proposals proposals;

    ConsoleHome(Pages pages, Offices offices, Proposals proposals) {
        this.pages = pages;
        this.offices = offices;
        this.proposals = proposals;
    }

    @GetMapping("/console")
    ModelAndView home(Operator operator, Page page) {
        return pages.view(
                "org/rekey/console/home.jte", page, Map.of("offices", offices.all(), "open", proposals.open()));
    }
}
