package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Optional;
import org.rekey.key.Submission;
import org.rekey.key.Verification;
import org.rekey.logon.OwnSessions;
import org.rekey.onetimecode.CodeClaim;
import org.rekey.onetimecode.CodePurpose;
import org.rekey.onetimecode.CodeRequest;
import org.rekey.onetimecode.CodeSending;
import org.rekey.onetimecode.OneTimeCodes;
import org.rekey.person.EmailAddress;
import org.rekey.person.People;
import org.rekey.person.Person;
import org.rekey.web.Page;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Within the first step: a new address counts once the code that went to it has come back.
@Controller
@RequestMapping("/mykeys/{flow}/email/code")
class AddressCodeStep {
    private final Steps steps;
    private final NewAddress newAddress;
    private final OneTimeCodes codes;
    private final People people;
    private final Proofs proofs;
    private final OwnSessions ownSessions;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    AddressCodeStep(
            Steps steps,
            NewAddress newAddress,
            OneTimeCodes codes,
            People people,
            Proofs proofs,
            OwnSessions ownSessions,
            InstantSource time,
            TransactionTemplate transaction) {
        this.steps = steps;
        this.newAddress = newAddress;
        this.codes = codes;
        this.people = people;
        this.proofs = proofs;
        this.ownSessions = ownSessions;
        this.time = time;
        this.transaction = transaction;
    }

    @GetMapping
    ModelAndView show(Walk walk, Page page, HttpServletRequest request) {
        return newAddress
                .of(walk, request)
                .map(address -> form(walk, page, address, Optional.empty()))
                .orElseGet(() -> SeeOther.at(walk.path("email")));
    }

    @PostMapping("/again")
    ModelAndView again(Walk walk, Page page, HttpServletRequest request) {
        newAddress.of(walk, request).ifPresent(address -> send(walk, page, address, true));
        return SeeOther.forNewCode(walk.path("email/code"));
    }

    @PostMapping
    ModelAndView confirm(
            Walk walk,
            Page page,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return newAddress
                .of(walk, request)
                .map(address -> judge(walk, page, address, new Submission(code), request, response))
                .orElseGet(() -> SeeOther.at(walk.path("email")));
    }

    /// The code is used up and the address changed in one transaction: a crash between them loses nothing.
    private ModelAndView judge(
            Walk walk,
            Page page,
            EmailAddress address,
            Submission answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!known(walk, address)) {
            proofs.demandStrong(walk.session(), walk.path("email/code"));
        }
        var claim = new CodeClaim(
                CodePurpose.ADDRESS_CHANGE, walk.flow(), walk.person().id(), address);
        Verification verification = transaction.execute(status -> {
            var now = time.instant();
            var judged = codes.redeem(claim, answer, now);
            if (judged instanceof Verification.Accepted) {
                take(walk, address, now, request, response);
            }
            return judged;
        });
        return switch (verification) {
            case Verification.Accepted accepted -> SeeOther.at(walk.path("select"));
            case Verification.Rejected rejected
            when confirmedBefore(walk, address, rejected) -> SeeOther.at(walk.path("select"));
            case Verification.Rejected rejected -> form(walk, page, address, Optional.of(message(page, rejected)));
            case Verification.Throttled throttled ->
                form(walk, page, address, Optional.of(page.text("mykeys.code.exhausted")));
        };
    }

    /// A new address ends every other session, as a change in the profile does.
    private void take(
            Walk walk, EmailAddress address, Instant now, HttpServletRequest request, HttpServletResponse response) {
        var person = walk.person().id();
        if (!known(walk, address) || !people.verifyEmail(person, address, now)) {
            people.changeEmail(person, address, now);
            ownSessions.endEverywhereElse(walk.session(), request, response);
        }
    }

    private static boolean known(Walk walk, EmailAddress address) {
        return walk.person().email().equals(Optional.of(address));
    }

    /// The second click of two, or Back and once more.
    private boolean confirmedBefore(Walk walk, EmailAddress address, Verification.Rejected rejected) {
        return rejected.reason() == Verification.Reason.USED
                && people.find(walk.person().id())
                        .flatMap(Person::verifiedEmail)
                        .equals(Optional.of(address));
    }

    private static String message(Page page, Verification.Rejected rejected) {
        return page.text("mykeys.code." + rejected.reason().word());
    }

    private ModelAndView form(Walk walk, Page page, EmailAddress address, Optional<String> error) {
        var parameters = new HashMap<String, Object>();
        parameters.put("address", address.value());
        parameters.put("error", error);
        parameters.put("minutes", Optional.empty());
        parameters.put("wait", Optional.empty());
        var now = time.instant();
        switch (send(walk, page, address, false)) {
            case CodeSending.OnItsWay onItsWay
            when onItsWay.expiresAt().isAfter(now) ->
                parameters.put("minutes", Optional.of(Integer.toString(onItsWay.minutes(now))));
            case CodeSending.OnItsWay late -> {}
            case CodeSending.Refused refused ->
                parameters.put("wait", Optional.of(Integer.toString(refused.minutes(now))));
        }
        var status = error.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return steps.view("addresscode", page, walk, parameters, status);
    }

    private CodeSending send(Walk walk, Page page, EmailAddress address, boolean resend) {
        var wish = new CodeRequest(
                CodePurpose.ADDRESS_CHANGE,
                walk.flow(),
                walk.person().id(),
                address,
                page.language(),
                walk.service().name(page.language()),
                "mykeys.mail.address",
                resend,
                true);
        return codes.send(wish, time.instant());
    }
}
