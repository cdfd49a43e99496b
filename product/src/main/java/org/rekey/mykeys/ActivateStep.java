package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rekey.key.Activation;
import org.rekey.key.KeyHeldAlready;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.text.Texts;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The third step: the new key proves itself by a registration code. What is asked, and how, is the key's affair.
@Controller
@RequestMapping("/mykeys/{flow}/activate/{key}")
class ActivateStep {
    private final Steps steps;
    private final KeyChoices choices;
    private final Handover handover;
    private final LastChange lastChange;
    private final Texts texts;
    private final InstantSource time;

    ActivateStep(
            Steps steps,
            KeyChoices choices,
            Handover handover,
            LastChange lastChange,
            Texts texts,
            InstantSource time) {
        this.steps = steps;
        this.choices = choices;
        this.handover = handover;
        this.lastChange = lastChange;
        this.texts = texts;
        this.time = time;
    }

    /// What the holder should get ready first, where there is anything.
    @GetMapping
    ModelAndView prepare(Walk walk, Page page, @PathVariable String key) {
        return offered(key, walk, page)
                .map(type -> type.activation().prepares()
                        ? preparation(
                                type,
                                walk,
                                page,
                                type.activation().suggestion(walk.person().id()),
                                Optional.empty())
                        : SeeOther.at(walk.path("activate/" + key + "/code")))
                .orElseGet(() -> SeeOther.at(walk.path("select")));
    }

    @PostMapping
    ModelAndView prepared(
            Walk walk, Page page, @PathVariable String key, @RequestParam(defaultValue = "") String prepared) {
        return offered(key, walk, page)
                .map(type -> {
                    var wrong = type.activation()
                            .prepare(
                                    walk.person().id(),
                                    walk.reference(page.language(), false),
                                    new Submission(prepared),
                                    time.instant());
                    return wrong.isPresent()
                            ? preparation(type, walk, page, prepared, wrong.map(page::text))
                            : asked(type, walk, page);
                })
                .orElseGet(() -> SeeOther.at(walk.path("select")));
    }

    private ModelAndView preparation(KeyType<?> type, Walk walk, Page page, String typed, Optional<String> error) {
        var drawn = new HashMap<String, Object>(Map.of("typed", typed));
        error.ifPresent(message -> drawn.put("error", message));
        return steps.view(
                "prepare",
                leading(page, type),
                walk,
                Map.of(
                        "key", type.id().value(),
                        "fragment", page.part(type.template("prepare"), drawn),
                        "restricted", type.restricted(),
                        "error", error),
                error.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /// On to the page that asks for the code, by way of the address where the key is shown if it has one.
    private ModelAndView asked(KeyType<?> type, Walk walk, Page page) {
        var path = walk.path("activate/" + type.id() + "/code");
        var reference = walk.reference(page.language(), false);
        return SeeOther.at(type.activation()
                .elsewhere(walk.person().id(), reference, path, time.instant())
                .map(URI::toString)
                .orElse(path));
    }

    private static Page leading(Page page, KeyType<?> type) {
        return page.leadingTo(
                type.recognition().map(it -> it.origin().toString()).orElse(null));
    }

    @GetMapping("/code")
    ModelAndView show(Walk walk, Page page, @PathVariable String key, @RequestParam(defaultValue = "") String proof) {
        return offered(key, walk, page)
                .map(type -> form(type, walk, page, proof, Optional.empty()))
                .orElseGet(() -> SeeOther.at(walk.path("select")));
    }

    @PostMapping("/again")
    ModelAndView again(Walk walk, Page page, @PathVariable String key) {
        return offered(key, walk, page)
                .map(type -> {
                    type.activation()
                            .restart(walk.person().id(), walk.reference(page.language(), true), time.instant());
                    return type.sends()
                            ? SeeOther.forNewCode(walk.path("activate/" + type.id() + "/code"))
                            : asked(type, walk, page);
                })
                .orElseGet(() -> SeeOther.at(walk.path("select")));
    }

    @PostMapping("/code")
    ModelAndView prove(
            Walk walk,
            Page page,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return offered(key, walk, page)
                .map(type -> judge(type, walk, page, new Submission(code), request, response))
                .orElseGet(() -> afterDoubleClick(walk, key, request));
    }

    private ModelAndView judge(
            KeyType<?> type,
            Walk walk,
            Page page,
            Submission answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return switch (handover.prove(walk, type, answer, page.language(), request, response)) {
                case Verification.Accepted accepted -> SeeOther.at(walk.path("done"));
                case Verification.Rejected overtaken
                when handover.completed(walk, type) -> SeeOther.at(walk.path("done"));
                case Verification.Rejected rejected ->
                    form(type, walk, page, "", Optional.of(message(type, rejected, page)));
                case Verification.Throttled throttled ->
                    form(type, walk, page, "", Optional.of(page.text("mykeys.code.exhausted")));
            };
        } catch (KeyHeldAlready onAnotherPath) {
            return SeeOther.at(walk.path("done"));
        }
    }

    /// The key is not offered any more because the first click of two has activated it.
    private ModelAndView afterDoubleClick(Walk walk, String key, HttpServletRequest request) {
        var done = lastChange.of(walk.flow(), request).isPresent()
                || handover.holds(walk.person().id(), key);
        return SeeOther.at(walk.path(done ? "done" : "select"));
    }

    private Optional<KeyType<?>> offered(String key, Walk walk, Page page) {
        return choices.find(key, walk, page.language())
                .filter(KeyChoice::open)
                .map(choice -> choices.type(choice.type()));
    }

    /// @param proof with which the browser came back from where the key is shown
    private ModelAndView form(KeyType<?> type, Walk walk, Page page, String proof, Optional<String> error) {
        Activation<?> activation = type.activation();
        Instant now = time.instant();
        var pending = activation.begin(walk.person().id(), walk.reference(page.language(), false), now);
        var drawn = new HashMap<String, Object>(Map.of("pending", pending, "proof", proof));
        error.ifPresent(message -> drawn.put("error", message));
        return steps.view(
                "activate",
                leading(page, type),
                walk,
                Map.of(
                        "key", type.id().value(),
                        "back", walk.path(activation.prepares() ? "activate/" + type.id() : "select"),
                        "fragment", page.part(type.template("activate"), drawn),
                        "restricted", type.restricted(),
                        "error", error),
                error.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /// The key's own words for the reason, or its general ones.
    private String message(KeyType<?> type, Verification.Rejected rejected, Page page) {
        var general = text(type.id(), "rejected");
        var own = general + "." + rejected.reason().word();
        return page.text(texts.has(own) ? own : general);
    }

    private static String text(KeyTypeId type, String part) {
        return "key." + type + "." + part;
    }
}
