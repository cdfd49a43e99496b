package org.rekey.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rekey.key.KeyType;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.text.Texts;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The fourth step: the first key proves itself by a registration code. What is asked, and how, is the key's affair.
@Controller
@RequestMapping("/activation/activate/{key}")
class ActivateStep {
    private final EnrolmentPages pages;
    private final KeyOffers offers;
    private final Arrival arrival;
    private final Texts texts;
    private final InstantSource time;

    ActivateStep(EnrolmentPages pages, KeyOffers offers, Arrival arrival, Texts texts, InstantSource time) {
        this.pages = pages;
        this.offers = offers;
        this.arrival = arrival;
        this.texts = texts;
        this.time = time;
    }

    /// What the holder should get ready first, where there is anything.
    @GetMapping
    ModelAndView prepare(Entrant entrant, Page page, @PathVariable String key) {
        return offered(
                key,
                entrant,
                type -> type.activation().prepares()
                        ? preparation(
                                type,
                                page,
                                type.activation().suggestion(entrant.person().id()),
                                Optional.empty())
                        : SeeOther.at(path(type) + "/code"));
    }

    @PostMapping
    ModelAndView prepared(
            Entrant entrant, Page page, @PathVariable String key, @RequestParam(defaultValue = "") String prepared) {
        return offered(key, entrant, type -> {
            var reference = entrant.reference(page.language(), false);
            var wrong = type.activation()
                    .prepare(entrant.person().id(), reference, new Submission(prepared), time.instant());
            return wrong.isPresent()
                    ? preparation(type, page, prepared, wrong.map(page::text))
                    : SeeOther.at(path(type) + "/code");
        });
    }

    private ModelAndView preparation(KeyType<?> type, Page page, String typed, Optional<String> error) {
        var drawn = new HashMap<String, Object>(Map.of("typed", typed));
        error.ifPresent(message -> drawn.put("error", message));
        var fragment = page.part(type.template("prepare"), drawn);
        return pages.step(
                "prepare",
                page,
                Map.of("key", type.id().value(), "fragment", fragment, "error", error),
                error.isPresent());
    }

    @GetMapping("/code")
    ModelAndView show(Entrant entrant, Page page, @PathVariable String key) {
        return offered(key, entrant, type -> form(type, entrant, page, Optional.empty()));
    }

    @PostMapping("/again")
    ModelAndView again(Entrant entrant, Page page, @PathVariable String key) {
        return offered(key, entrant, type -> {
            type.activation().restart(entrant.person().id(), entrant.reference(page.language(), true), time.instant());
            return SeeOther.forNewCode(path(type) + "/code");
        });
    }

    @PostMapping("/code")
    ModelAndView prove(
            Entrant entrant,
            Page page,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return offered(key, entrant, type -> judge(type, entrant, page, new Submission(code), request, response));
    }

    private ModelAndView judge(
            KeyType<?> type,
            Entrant entrant,
            Page page,
            Submission answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (arrival.prove(entrant, type, answer, page.language(), request, response)) {
            case Verification.Accepted accepted -> SeeOther.at("/activation/done");
            case Verification.Rejected overtaken when arrival.happened(entrant) -> SeeOther.at("/activation/done");
            case Verification.Rejected rejected ->
                form(type, entrant, page, Optional.of(message(type, rejected, page)));
            case Verification.Throttled throttled ->
                form(type, entrant, page, Optional.of(page.text("enrolment.activate.exhausted")));
        };
    }

    /// Does something with a kind of key that is offered; otherwise leads where the person stands, which after a
    /// double click is the end.
    private ModelAndView offered(String key, Entrant entrant, Function<KeyType<?>, ModelAndView> then) {
        return Optional.of(entrant)
                .filter(it -> it.ahead().equals("/activation/select"))
                .flatMap(it -> offers.find(key, it))
                .map(then)
                .orElseGet(() -> SeeOther.at(entrant.ahead()));
    }

    private ModelAndView form(KeyType<?> type, Entrant entrant, Page page, Optional<String> error) {
        var activation = type.activation();
        var pending =
                activation.begin(entrant.person().id(), entrant.reference(page.language(), false), time.instant());
        var drawn = new HashMap<String, Object>(Map.of("pending", pending, "proof", ""));
        error.ifPresent(message -> drawn.put("error", message));
        return pages.step(
                "activate",
                page,
                Map.of(
                        "key",
                        type.id().value(),
                        "back",
                        activation.prepares() ? path(type) : "/activation/select",
                        "fragment",
                        page.part(type.template("activate"), drawn),
                        "error",
                        error),
                error.isPresent());
    }

    /// The key's own words for the reason, or its general ones.
    private String message(KeyType<?> type, Verification.Rejected rejected, Page page) {
        var general = "key." + type.id() + ".rejected";
        var own = general + "." + rejected.reason().word();
        return page.text(texts.has(own) ? own : general);
    }

    private static String path(KeyType<?> type) {
        return "/activation/activate/" + type.id();
    }
}
