package org.rekey.mykeys.keyring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rekey.key.DigitalKeys;
import org.rekey.mykeys.JustProven;
import org.rekey.mykeys.Member;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of a person's keys, the page of one of them, and the name that its holder gives it.
@Controller
class KeyPages {
    static final String FOLDER = "org/rekey/mykeys/keyring/";

    /// What may have been done just before; a word in the address says which, and opens nothing.
    private static final Set<String> DONE = Set.of("label", "suspend", "resume", "deactivate");

    private static final int LONGEST_LABEL = 60;

    private final Pages pages;
    private final KeyRing ring;
    private final DigitalKeys keys;
    private final Orders orders;

    KeyPages(Pages pages, KeyRing ring, DigitalKeys keys, Orders orders) {
        this.pages = pages;
        this.ring = ring;
        this.keys = keys;
        this.orders = orders;
    }

    @GetMapping("/mykeys")
    ModelAndView list(Member member, Page page, @RequestParam Optional<String> done) {
        return pages.view(
                FOLDER + "list.jte",
                page,
                Map.of(
                        "person",
                        member.person(),
                        "keys",
                        ring.held(member, page.language()),
                        "tombstones",
                        ring.tombstones(member),
                        "orders",
                        orders.open(member),
                        "ordered",
                        orders.printedSoon(member),
                        "done",
                        done.filter(DONE::contains).map(it -> "mykeys.key.done." + it),
                        "activate",
                        "/mykeys/" + member.session().flow() + "/email"));
    }

    @GetMapping("/mykeys/keys/{id}")
    ModelAndView show(Member member, Page page, @PathVariable UUID id) {
        return pages.view(FOLDER + "key.jte", page, Map.of("key", ring.held(id, member, page.language())));
    }

    @GetMapping("/mykeys/keys/{id}/label")
    ModelAndView label(Member member, Page page, @PathVariable UUID id) {
        var key = ring.held(id, member, page.language());
        return form(page, key, key.key().label(), Optional.empty());
    }

    @PostMapping("/mykeys/keys/{id}/label")
    ModelAndView label(Member member, Page page, @PathVariable UUID id, @RequestParam String label) {
        var key = ring.held(id, member, page.language());
        var typed = label.strip().replaceAll("\\s+", " ");
        if (typed.length() > LONGEST_LABEL || typed.chars().anyMatch(Character::isISOControl)) {
            return form(page, key, label, Optional.of(page.text("mykeys.label.wrong")));
        }
        keys.label(key.key().id(), typed);
        return SeeOther.at("/mykeys?done=label");
    }

    private ModelAndView form(Page page, HeldKey key, String typed, Optional<String> error) {
        var parameters = new HashMap<String, Object>(Map.of("key", key, "typed", typed, "error", error));
        return pages.view(
                FOLDER + "label.jte",
                page,
                parameters,
                error.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /// Before another key of the same kind takes its place, on a new telephone for instance.
    @GetMapping("/mykeys/keys/{id}/replace")
    ModelAndView replace(@JustProven Member member, Page page, @PathVariable UUID id) {
        var key = ring.held(id, member, page.language());
        return key.renewable()
                ? pages.view(FOLDER + "replace.jte", page, Map.of("key", key))
                : SeeOther.at(key.path(""));
    }
}
