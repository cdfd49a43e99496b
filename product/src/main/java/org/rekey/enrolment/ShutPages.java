package org.rekey.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Says why the way cannot be gone on with, and what to do instead: one clear page for each reason.
@ControllerAdvice(basePackageClasses = ShutPages.class)
class ShutPages {
    private final EnrolmentPages own;
    private final Pages pages;

    ShutPages(EnrolmentPages own, Pages pages) {
        this.own = own;
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView shut(Shut shut, HttpServletRequest request) {
        return own.shut(word(shut.why()), pages.page(request), HttpStatus.GONE);
    }

    /// Nothing of what was done is lost: with link and code the person goes on where they stopped.
    @ExceptionHandler
    ModelAndView again(HalvesNeeded needed, HttpServletRequest request) {
        Page page = pages.page(request);
        return own.shut("again", page, HttpStatus.FORBIDDEN);
    }

    static String word(Validity why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
