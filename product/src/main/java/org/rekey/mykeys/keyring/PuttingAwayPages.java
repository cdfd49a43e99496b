package org.rekey.mykeys.keyring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.mykeys.JustProven;
import org.rekey.mykeys.Member;
import org.rekey.mykeys.Proofs;
import org.rekey.mykeys.keyring.PuttingAway.Outcome;
import org.rekey.mykeys.keyring.PuttingAway.Way;
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

/// Putting a key aside, which can be taken back and which any fresh logon may do; and deactivating it for good,
/// which takes a logon as strong as the person has.
@Controller
class PuttingAwayPages {
    private final Pages pages;
    private final KeyRing ring;
    private final PuttingAway puttingAway;
    private final Proofs proofs;

    PuttingAwayPages(Pages pages, KeyRing ring, PuttingAway puttingAway, Proofs proofs) {
        this.pages = pages;
        this.ring = ring;
        this.puttingAway = puttingAway;
        this.proofs = proofs;
    }

    @GetMapping("/mykeys/keys/{id}/suspend")
    ModelAndView suspend(@JustProven(byAnyKey = true) Member member, Page page, @PathVariable UUID id) {
        return form(Way.SUSPEND, ring.held(id, member, page.language()), page, Optional.empty());
    }

    @PostMapping("/mykeys/keys/{id}/suspend")
    ModelAndView suspend(
            @JustProven(byAnyKey = true) Member member,
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String confirmed,
            HttpServletRequest request,
            HttpServletResponse response) {
        return putAway(Way.SUSPEND, id, confirmed, member, page, request, response);
    }

    @GetMapping("/mykeys/keys/{id}/deactivate")
    ModelAndView deactivate(@JustProven Member member, Page page, @PathVariable UUID id) {
        return form(Way.DEACTIVATE, ring.held(id, member, page.language()), page, Optional.empty());
    }

    @PostMapping("/mykeys/keys/{id}/deactivate")
    ModelAndView deactivate(
            @JustProven Member member,
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String confirmed,
            HttpServletRequest request,
            HttpServletResponse response) {
        return putAway(Way.DEACTIVATE, id, confirmed, member, page, request, response);
    }

    private ModelAndView putAway(
            Way way,
            UUID id,
            String confirmed,
            Member member,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var key = ring.held(id, member, page.language());
        return switch (puttingAway.putAway(way, key.key(), confirmed, member, request, response)) {
            case Outcome.Done done -> SeeOther.at("/mykeys?done=" + word(way));
            case Outcome.DoneAndOut out -> SeeOther.at("/mykeys/put-away");
            case Outcome.ToConfirm(Closing closing) -> form(way, key, page, Optional.of(closing));
        };
    }

    private ModelAndView form(Way way, HeldKey key, Page page, Optional<Closing> closing) {
        var parameters = new HashMap<String, Object>(Map.of("key", key, "way", word(way), "closing", closing));
        return pages.view(
                KeyPages.FOLDER + "putaway.jte",
                page,
                parameters,
                closing.isPresent() ? HttpStatus.CONFLICT : HttpStatus.OK);
    }

    /// Where somebody ends up who put away the key that had opened the session; says nothing of anybody.
    @GetMapping("/mykeys/put-away")
    ModelAndView out(Page page) {
        return pages.view(KeyPages.FOLDER + "out.jte", page, Map.of());
    }

    /// The key itself does not count here: it does not work.
    @GetMapping("/mykeys/keys/{id}/resume")
    ModelAndView resume(Member member, Page page, @PathVariable UUID id) {
        var key = ring.held(id, member, page.language());
        proofs.demand(member, key.key().id(), key.path("resume"));
        return key.state() == HeldKey.State.ASIDE ? resumption(key, page, false) : SeeOther.at(key.path(""));
    }

    @PostMapping("/mykeys/keys/{id}/resume")
    ModelAndView resume(
            Member member, Page page, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        var key = ring.held(id, member, page.language());
        proofs.demand(member, key.key().id(), key.path("resume"));
        return key.active() || puttingAway.takeBack(key.key(), member, request, response)
                ? SeeOther.at("/mykeys?done=resume")
                : resumption(key, page, true);
    }

    private ModelAndView resumption(HeldKey key, Page page, boolean refused) {
        return pages.view(
                KeyPages.FOLDER + "resume.jte",
                page,
                Map.of("key", key, "refused", refused),
                refused ? HttpStatus.CONFLICT : HttpStatus.OK);
    }

    private static String word(Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }
}
