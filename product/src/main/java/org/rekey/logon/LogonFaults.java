package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.rekey.onlineservice.Services;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// What people see when a logon cannot go on: the way back to the online service.
@ControllerAdvice(basePackageClasses = LogonFaults.class)
class LogonFaults {
    private final Pages pages;
    private final Services services;

    LogonFaults(Pages pages, Services services) {
        this.pages = pages;
        this.services = services;
    }

    @ExceptionHandler
    ModelAndView over(FlowOver over, HttpServletRequest request) {
        Page page = pages.page(request);
        Map<String, Object> shown = new HashMap<>();
        over.back().ifPresent(back -> {
            shown.put("service", services.of(back.service()).name(page.language()));
            if (back.origin() != null) {
                shown.put("back", back.origin());
            }
        });
        return pages.view("org/rekey/logon/over.jte", page, shown, HttpStatus.GONE);
    }
}
