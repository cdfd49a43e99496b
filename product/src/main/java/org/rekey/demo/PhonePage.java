package org.rekey.demo;

import java.util.Map;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The telephone as a page for people.
@Controller
class PhonePage {
    private final Pages pages;
    private final Phone phone;

    PhonePage(Pages pages, Phone phone) {
        this.pages = pages;
        this.phone = phone;
    }

    @GetMapping("/demo/phone")
    ModelAndView show(Page page) {
        return pages.view("org/rekey/demo/phone.jte", page, Map.of("messages", phone.messages()));
    }
}
