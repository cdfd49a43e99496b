package org.rekey.mykeys.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Draws the forms of the profile.
@Component
class ProfileForms {
    private static final String FOLDER = "org/rekey/mykeys/profile/";
    private final Pages pages;

    ProfileForms(Pages pages) {
        this.pages = pages;
    }

    ModelAndView view(String template, Page page, Map<String, Object> parameters) {
        return pages.view(FOLDER + template + ".jte", page, parameters);
    }

    /// A form; one that was refused comes back as 422.
    ///
    /// @param error what is wrong with it
    ModelAndView form(String template, Page page, Optional<String> error, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("error", error);
        return pages.view(
                FOLDER + template + ".jte",
                page,
                all,
                error.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /// Back to the profile, which says what was changed.
    static ModelAndView done(String what) {
        return SeeOther.at("/mykeys/profile?done=" + what);
    }
}
