package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.person.EmailAddress;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The first step: is the e-mail address that we know the right one? Another one takes the same proof here as in the
/// profile; who has just logged on with the only key has given it.
@Controller
@RequestMapping("/mykeys/{flow}/email")
class EmailStep {
    private final Steps steps;
    private final NewAddress newAddress;
    private final Proofs proofs;

    EmailStep(Steps steps, NewAddress newAddress, Proofs proofs) {
        this.steps = steps;
        this.newAddress = newAddress;
        this.proofs = proofs;
    }

    @GetMapping
    ModelAndView show(Walk walk, Page page) {
        return walk.person().email().isPresent()
                ? steps.view("email", page, walk, Map.of())
                : SeeOther.at(walk.path("email/change"));
    }

    /// An address that nobody has ever confirmed is confirmed by a code, as a new one would be.
    @PostMapping
    ModelAndView confirm(Walk walk, HttpServletRequest request, HttpServletResponse response) {
        if (walk.person().emailVerified()) {
            return SeeOther.at(walk.path("select"));
        }
        return walk.person()
                .email()
                .map(known -> send(walk, known, request, response))
                .orElseGet(() -> SeeOther.at(walk.path("email/change")));
    }

    /// Who has never confirmed an address may look at this page, and go on without one.
    @GetMapping("/change")
    ModelAndView change(Walk walk, Page page) {
        if (walk.person().emailVerified()) {
            demandProof(walk);
        }
        return form(walk, page, null, "", HttpStatus.OK);
    }

    @PostMapping("/change")
    ModelAndView change(
            Walk walk,
            Page page,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response) {
        demandProof(walk);
        var typed = EmailAddress.parse(email);
        if (typed.isEmpty()) {
            var error = page.text("mykeys.email.wrong");
            return form(walk, page, error, email, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (typed.equals(walk.person().verifiedEmail())) {
            return SeeOther.at(walk.path("select"));
        }
        return send(walk, typed.get(), request, response);
    }

    private void demandProof(Walk walk) {
        proofs.demand(walk.session(), null, walk.path("email/change"));
    }

    private ModelAndView send(
            Walk walk, EmailAddress address, HttpServletRequest request, HttpServletResponse response) {
        newAddress.begin(walk, address, request, response);
        return SeeOther.at(walk.path("email/code"));
    }

    private ModelAndView form(Walk walk, Page page, @Nullable String error, String typed, HttpStatus status) {
        return steps.view(
                "change", page, walk, Map.of("error", Optional.ofNullable(error), "typed", shortened(typed)), status);
    }

    private static String shortened(String typed) {
        return typed.length() <= 254 ? typed : "";
    }
}
