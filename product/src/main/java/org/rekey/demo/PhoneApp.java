package org.rekey.demo;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rekey.keys.mobileapp.Authenticator;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// `/demo/authenticator`: an authenticator app for those who have none at hand. It shows the codes of the people
/// of the demo, and the code of a secret that is typed in; it keeps nothing.
@Controller
public class PhoneApp {
    private static final String TEMPLATE = "org/rekey/demo/authenticator.jte";
    private static final int STEP_SECONDS = 30;

    private final Pages pages;
    private final DemoPeople people;
    private final InstantSource clock;

    PhoneApp(Pages pages, DemoPeople people, InstantSource clock) {
        this.pages = pages;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/demo/authenticator")
    ModelAndView codes(Page page) {
        return view(page, Map.of());
    }

    @PostMapping("/demo/authenticator")
    ModelAndView code(Page page, @RequestParam(defaultValue = "") String secret) {
        try {
            return view(page, Map.of("secret", secret, "code", codeOf(Authenticator.of(secret))));
        } catch (IllegalArgumentException unreadable) {
            return view(page, Map.of("secret", secret, "error", page.text("demo.authenticator.unreadable")));
        }
    }

    private ModelAndView view(Page page, Map<String, Object> typed) {
        List<Code> codes = people.everybody().stream()
                .filter(people::hasTheAppOfTheStart)
                .map(one -> new Code(one.username(), codeOf(Authenticator.of(one.appSecret()))))
                .toList();
        Map<String, Object> model = new HashMap<>(typed);
        model.put("codes", codes);
        model.put("seconds", STEP_SECONDS - clock.instant().getEpochSecond() % STEP_SECONDS);
        return pages.view(TEMPLATE, page, model);
    }

    private String codeOf(Authenticator app) {
        return app.code(clock.instant());
    }

    /// What the app of one of the people shows.
    public record Code(String username, String code) {}
}
