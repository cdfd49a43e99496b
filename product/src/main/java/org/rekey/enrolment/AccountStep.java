package org.rekey.enrolment;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Optional;
import org.rekey.enrolment.Credentials.Outcome;
import org.rekey.password.PasswordSettings;
import org.rekey.password.Presented;
import org.rekey.person.Username;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The second step: a username, which a person who has one keeps, and a password.
@Controller
@RequestMapping("/activation/account")
class AccountStep {
    private final EnrolmentPages pages;
    private final Credentials credentials;
    private final PasswordSettings settings;
    private final InstantSource time;

    AccountStep(EnrolmentPages pages, Credentials credentials, PasswordSettings settings, InstantSource time) {
        this.pages = pages;
        this.credentials = credentials;
        this.settings = settings;
        this.time = time;
    }

    @GetMapping
    ModelAndView ask(Entrant entrant, Page page) {
        return entrant.hasCredentials() ? SeeOther.at(entrant.ahead()) : form(entrant, page, "", new Complaint("", ""));
    }

    @PostMapping
    ModelAndView choose(
            Entrant entrant,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Page page) {
        if (!entrant.hasCredentials() && !password.equals(repeated)) {
            return form(entrant, page, username, new Complaint("repeated", page.text("enrolment.account.different")));
        }
        return switch (credentials.choose(entrant, username, new Presented(password), time.instant())) {
            case Outcome.Chosen chosen -> SeeOther.at("/activation/select");
            case Outcome.NoUsername none ->
                form(entrant, page, username, new Complaint("username", page.text("enrolment.account.no-username")));
            case Outcome.UsernameTaken taken ->
                form(entrant, page, username, new Complaint("username", page.text("enrolment.account.taken")));
            case Outcome.Weak(var weakness) -> {
                var why = page.text("enrolment.account." + weakness.word(), settings.bounds());
                yield form(entrant, page, username, new Complaint("password", why));
            }
        };
    }

    /// What is wrong with a field; nothing with an empty name.
    private record Complaint(String field, String words) {
        Optional<String> about(String name) {
            return field.equals(name) ? Optional.of(words) : Optional.empty();
        }
    }

    private ModelAndView form(Entrant entrant, Page page, String typed, Complaint complaint) {
        var parameters = new HashMap<String, Object>();
        parameters.put("kept", entrant.username().map(Username::value));
        parameters.put("typed", typed.length() <= 64 ? typed : "");
        parameters.put("bounds", settings.bounds());
        parameters.put("field", complaint.field());
        parameters.put("error", Optional.of(complaint.words()).filter(words -> !words.isEmpty()));
        parameters.put("usernameError", complaint.about("username"));
        parameters.put("passwordError", complaint.about("password"));
        parameters.put("repeatedError", complaint.about("repeated"));
        return pages.step("account", page, parameters, !complaint.field().isEmpty());
    }
}
