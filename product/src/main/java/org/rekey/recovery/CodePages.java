package org.rekey.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.DigitalKey;
import org.rekey.key.KeyTypes;
import org.rekey.key.LogonReference;
import org.rekey.key.Submission;
import org.rekey.recovery.Steps.Step;
import org.rekey.throttle.Source;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.rekey.web.SourceAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The code of the key that stands in for the password; what is asked, the kind of key draws itself.
@Controller
@RequestMapping("/forgotten/password/{id}/code")
class CodePages {
    private final Steps steps;
    private final HelpfulKeys helpful;
    private final KeyTypes types;
    private final CodeProof proof;
    private final ProgressHere here;
    private final RecoveryPages pages;
    private final InstantSource time;

    CodePages(
            Steps steps,
            HelpfulKeys helpful,
            KeyTypes types,
            CodeProof proof,
            ProgressHere here,
            RecoveryPages pages,
            InstantSource time) {
        this.steps = steps;
        this.helpful = helpful;
        this.types = types;
        this.proof = proof;
        this.here = here;
        this.pages = pages;
        this.time = time;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, Page page, HttpServletRequest request) {
        var step = steps.forCode(id, request);
        if (step.validity() == Validity.PROVEN) {
            return SeeOther.at(NewPasswordPages.path(id));
        }
        return key(step)
                .map(key -> form(step, key, page, null, HttpStatus.OK))
                .orElseGet(() -> SeeOther.at(choice(step)));
    }

    @PostMapping
    ModelAndView give(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String again,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var step = steps.forCode(id, request);
        var key = key(step);
        if (key.isEmpty()) {
            return SeeOther.at(choice(step));
        }
        if (!again.isEmpty()) {
            types.of(key.get().type())
                    .challenge(key.get(), reference(step, page).again(), time.instant());
            return SeeOther.forNewCode("/forgotten/password/" + id + "/code");
        }
        var source = new Source(SourceAddress.of(request).value());
        var answer = new Submission(code);
        return switch (proof.submit(step.recovery(), key.get(), reference(step, page), answer, source)) {
            case Outcome.Proven proven -> {
                here.remember(step.progress().withProof(), request, response);
                yield SeeOther.at(NewPasswordPages.path(id));
            }
            case Outcome.Wrong(var reason) -> {
                var why = page.text(reason.text(key.get().type()));
                yield form(step, key.get(), page, why, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Outcome.Throttled(var until) -> {
                var wait = pages.wait(until, page, response);
                yield form(step, key.get(), page, wait, HttpStatus.TOO_MANY_REQUESTS);
            }
            case Outcome.Overtaken overtaken -> SeeOther.at(choice(step));
            case Outcome.NoUsername none -> SeeOther.at(choice(step));
        };
    }

    private Optional<DigitalKey> key(Step step) {
        return helpful.of(step.recovery().person()).stream()
                .filter(key -> key.id().equals(step.progress().key()))
                .findFirst();
    }

    private ModelAndView form(Step step, DigitalKey key, Page page, @Nullable String error, HttpStatus status) {
        var type = types.of(key.type());
        var drawn = new HashMap<String, Object>();
        var question = type.challenge(key, reference(step, page), time.instant());
        drawn.put("challenge", question);
        if (error != null && status == HttpStatus.UNPROCESSABLE_CONTENT) {
            drawn.put("error", error);
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("id", step.recovery().id().toString());
        parameters.put("key", key.type().value());
        parameters.put("other", choice(step));
        parameters.put("answerable", question.answerable());
        parameters.put("sends", type.sends());
        parameters.put("waits", status == HttpStatus.TOO_MANY_REQUESTS);
        parameters.put("error", Optional.ofNullable(error));
        parameters.put("challenge", page.part(type.template("challenge"), drawn));
        var view = pages.step("code", page, parameters, false);
        view.setStatus(status);
        return view;
    }

    /// Codes that are sent are bound to this recovery and good for no logon; their messages say what they are for.
    private static LogonReference reference(Step step, Page page) {
        return new LogonReference(step.recovery().id(), page.language(), page.text("recovery.purpose"), false, false);
    }

    private static String choice(Step step) {
        return "/forgotten/password/" + step.progress().token();
    }
}
