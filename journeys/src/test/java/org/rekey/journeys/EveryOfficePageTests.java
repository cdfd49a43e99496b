package org.rekey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Walks over every page of desk and console in each language, and [inspects][Inspection] it.
@ExtendWith({Demo.Shared.class, Chromium.Shared.class})
@Execution(ExecutionMode.CONCURRENT)
class EveryOfficePageTests {
    static final List<String> LANGUAGES = Way.LANGUAGES;

    private final Inspection inspection = new Inspection();

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void hasNothingThatKeepsAnybodyOut(String language, Demo demo, Chromium chromium) {
        Way way = Way.withScripts(language);
        try (Visitor olga = new Visitor(demo, chromium, way);
                Visitor oscar = new Visitor(demo, chromium, way);
                Visitor vera = new Visitor(demo, chromium, way);
                Visitor otto = new Visitor(demo, chromium, way);
                Visitor odile = new Visitor(demo, chromium, way)) {
            lookAtARegistration(olga.enter("/desk", demo.someoneLike("olga")), way);
            oscar.enter("/desk", demo.someoneLike("oscar"));
            lookAtATakeOver(olga, oscar, demo, way);
            look(vera.enter("/desk", demo.someoneLike("vera")), "desk-audit", way);
            look(vera.goTo("/desk/2"), "desk-forbidden", way);
            otto.enter("/console", demo.someoneLike("otto"));
            lookAtTheConsole(otto, odile.enter("/console", demo.someoneLike("odile")), demo, way);
        }

        assertThat(inspection.findings()).isEmpty();
    }

    private void lookAtARegistration(Visitor olga, Way way) {
        look(olga, "desk", way);
        olga.fill("last", "Nobody at all").fill("born", "31/02/1980");
        look(olga.next(), "desk-wrong", way);
        look(olga.fill("born", "28/02/1980").next(), "desk-nobody", way);
        look(Counter.lookUp(olga.goTo("/desk"), Counter.number()), "desk-register", way);
        look(olga.fill("email", "nowhere").next(), "desk-register-wrong", way);
        olga.fill("last", "Nováková").fill("first", "Jana");
        Counter.passport(olga, "jana-" + UUID.randomUUID() + "@example.org");
        look(olga.next(), "desk-review", way);
        look(olga.next(), "desk-file", way);
        olga.print();
        look(olga.click("main form .row > a:not(.button)"), "desk-printed", way);
        look(olga.click("main a[href$='/receipt']"), "desk-receipt", way);
        look(olga.goTo("/desk/1/registrations"), "desk-list", way);
        look(olga.goTo("/desk/1/looks/" + UUID.randomUUID()), "desk-look-over", way);
    }

    private void lookAtATakeOver(Visitor olga, Visitor oscar, Demo demo, Way way) {
        String number = Counter.number();
        Claimed bruno = demo.someoneLike("bruno", number);
        look(Counter.lookUp(olga.goTo("/desk"), number), "desk-elsewhere", way);
        look(olga.next(), "desk-known", way);
        look(Counter.passport(olga, "new-" + bruno.email()).next(), "desk-take-over", way);
        look(olga.next(), "desk-waiting", way);
        look(oscar.goTo("/desk/1/approvals"), "desk-approvals", way);
        look(Counter.lookUp(oscar.goTo("/desk"), number), "desk-second", way);
        look(oscar.click("button[value=APPROVED]"), "desk-support", way);
        look(oscar.click("main a[href$='/contacts']"), "desk-contacts", way);
        look(oscar.fill("email", "nowhere").next(), "desk-contacts-wrong", way);
    }

    private void lookAtTheConsole(Visitor otto, Visitor odile, Demo demo, Way way) {
        look(otto, "console", way);
        look(otto.goTo("/console/offices/1"), "console-office", way);
        look(otto.fill("username", "nobody-" + UUID.randomUUID()).next(), "console-office-wrong", way);
        look(otto.goTo("/console/offices/new"), "console-new", way);
        otto.fill("name", "<b>").fill("address", "Zuid 7").fill("phone", "+32 9 999 00 07");
        look(otto.next(), "console-new-wrong", way);
        look(otto.fill("name", "Zuid " + UUID.randomUUID()).next(), "console-changes", way);
        look(odile.goTo("/console/changes"), "console-second", way);
        look(odile.goTo("/console/operators"), "console-operators", way);
        look(odile.fill("username", demo.someoneLike("olga").username()).next(), "console-operators-wrong", way);
        look(odile.goTo("/console/erasure"), "console-erasure", way);
        look(odile.fill("who", "nobody-" + UUID.randomUUID()).next(), "console-erasure-wrong", way);
    }

    private void look(Visitor visitor, String name, Way way) {
        inspection.look(visitor, name, way);
    }
}
