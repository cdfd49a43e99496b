package org.rekey.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// The answer to a form that was taken: the browser goes on with a page of its own, so that a reload repeats
/// nothing (RFC 9110 section 15.4.4).
public final class SeeOther {
    static final String NEW_CODE = "?new-code=asked";

    private SeeOther() {}

    public static ModelAndView at(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    /// To where the path of ours leads on, which is found out here: the browser is spared a redirect. For paths that
    /// answer a GET with a redirect.
    public static ModelAndView beyond(String path) {
        return new ModelAndView(new Beyond(path));
    }

    /// Back to the page of a code after another one was asked for: it says so.
    public static ModelAndView forNewCode(String path) {
        return at(path + NEW_CODE);
    }
}
