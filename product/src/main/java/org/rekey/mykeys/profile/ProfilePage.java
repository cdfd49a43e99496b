package org.rekey.mykeys.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rekey.mykeys.CoolOff;
import org.rekey.mykeys.Member;
import org.rekey.mykeys.ShownDays;
import org.rekey.password.Accounts;
import org.rekey.person.Language;
import org.rekey.person.People;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.rekey.web.LanguageChoice;
import org.rekey.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The profile of whoever is logged on. The language is changed here at once: it opens nothing.
@Controller
class ProfilePage {
    private static final Set<String> DONE = Set.of("email", "mobile", "language", "username", "password");
    private final ProfileForms forms;
    private final Usernames usernames;
    private final Accounts accounts;
    private final People people;
    private final LanguageChoice languages;
    private final CoolOff coolOff;
    private final ShownDays days;
    private final InstantSource time;

    ProfilePage(
            ProfileForms forms,
            Usernames usernames,
            Accounts accounts,
            People people,
            LanguageChoice languages,
            CoolOff coolOff,
            ShownDays days,
            InstantSource time) {
        this.forms = forms;
        this.usernames = usernames;
        this.accounts = accounts;
        this.people = people;
        this.languages = languages;
        this.coolOff = coolOff;
        this.days = days;
        this.time = time;
    }

    @GetMapping("/mykeys/profile")
    ModelAndView show(Member member, Page page, @RequestParam Optional<String> done) {
        var now = time.instant();
        var parameters = new HashMap<String, Object>();
        parameters.put("person", member.person());
        parameters.put("username", usernames.of(member.id()).map(Username::value));
        parameters.put("account", accounts.has(member.id()));
        parameters.put("done", done.filter(DONE::contains));
        parameters.put(
                "former",
                people.formerEmails(member.id(), now).stream().findFirst().isPresent());
        parameters.put("cooling", coolOff.until(member.id(), now).map(until -> page.day(days.of(until))));
        return forms.view("profile", page, parameters);
    }

    @PostMapping("/mykeys/profile/language")
    ModelAndView language(
            Member member, @RequestParam String language, HttpServletRequest request, HttpServletResponse response) {
        var chosen = Language.ofTag(language).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        people.changeLanguage(member.id(), chosen);
        languages.remember(chosen, request, response);
        return ProfileForms.done("language");
    }

    @GetMapping("/mykeys/profile/language")
    ModelAndView language(Member member, Page page) {
        return forms.form(
                "language",
                page,
                Optional.empty(),
                Map.of("chosen", member.person().language()));
    }
}
