package org.rekey.recovery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Says why a link cannot be gone on with, and what to do instead: one clear page for each reason.
@ControllerAdvice(basePackageClasses = ShutPages.class)
class ShutPages {
    private final RecoveryPages own;
    private final Pages pages;

    ShutPages(RecoveryPages own, Pages pages) {
        this.own = own;
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView shut(Shut shut, HttpServletRequest request) {
        Page page = pages.page(request);
        var status = switch (shut.why()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case AGAIN, ELSEWHERE -> HttpStatus.FORBIDDEN;
            case EXPIRED, USED, REPLACED, OVERTAKEN -> HttpStatus.GONE;
        };
        return own.view("shut", page, Map.of("why", shut.why().name().toLowerCase(Locale.ROOT)), status);
    }
}
