package org.rekey.issuance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.key.Issuance;
import org.rekey.key.Issuances;
import org.rekey.key.KeyLevels;
import org.rekey.key.Level;
import org.rekey.logon.Flows;
import org.rekey.logon.LogonRequest;
import org.rekey.onlineservice.Services;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The page on which a person asks for a key that is made and sent. Whether such keys are made at all is said before
/// anybody logs on.
@Controller
@RequestMapping("/mykeys/order/{key}")
class IssuePages {
    private static final String FOLDER = "org/rekey/issuance/";
    private final Issuances issuances;
    private final Applicants applicants;
    private final KeyLevels levels;
    private final Flows flows;
    private final Services services;
    private final IssuanceSettings settings;
    private final Pages pages;
    private final InstantSource time;

    IssuePages(
            Issuances issuances,
            Applicants applicants,
            KeyLevels levels,
            Flows flows,
            Services services,
            IssuanceSettings settings,
            Pages pages,
            InstantSource time) {
        this.issuances = issuances;
        this.applicants = applicants;
        this.levels = levels;
        this.flows = flows;
        this.services = services;
        this.settings = settings;
        this.pages = pages;
        this.time = time;
    }

    /// Whoever is not logged on may do so with any key: who has none that is strong enough gets to know what to do
    /// instead.
    @GetMapping
    ModelAndView ask(@PathVariable String key, Page page, HttpServletRequest request, HttpServletResponse response) {
        var issuance = issuance(key);
        var standing = applicants.standing(issuance.type());
        if (!standing.allowsActivation() && !standing.allowsReissue()) {
            return stopped(issuance, Obstacle.CLOSED, page);
        }
        return applicants
                .of(request, issuance.type())
                .map(applicant -> applicants
                        .obstacle(applicant, issuance.type())
                        .map(obstacle -> stopped(issuance, obstacle, page))
                        .orElseGet(() -> form(issuance, applicant, false, page)))
                .orElseGet(() -> SeeOther.at(
                        flows.start(request(issuance, services.myDigitalKeys().minimum()), request, response)));
    }

    /// Where a logon for this page arrives: its flow has done its work.
    @GetMapping(params = "logon")
    ModelAndView arrived(
            @PathVariable String key,
            @RequestParam UUID logon,
            HttpServletRequest request,
            HttpServletResponse response) {
        flows.drop(logon, request, response);
        return SeeOther.at("/mykeys/order/" + issuance(key).type());
    }

    /// Asks to log on with a stronger key.
    @PostMapping("/stronger")
    ModelAndView stronger(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return SeeOther.at(flows.start(request(issuance(key), new Level(settings.level())), request, response));
    }

    /// The passphrase is on the answer itself and nowhere else. A second click, or a reload, finds that the holder's
    /// key is another one by now, and makes nothing.
    @PostMapping
    ModelAndView make(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String former,
            Page page,
            HttpServletRequest request) {
        var issuance = issuance(key);
        var found = applicants.of(request, issuance.type());
        if (found.isEmpty()) {
            return SeeOther.at("/mykeys/order/" + issuance.type());
        }
        var applicant = found.get();
        Optional<Obstacle> obstacle = applicants.obstacle(applicant, issuance.type());
        if (obstacle.isPresent()) {
            return stopped(issuance, obstacle.get(), page);
        }
        if (!former.equals(applicant.formerMark())) {
            return form(issuance, applicant, true, page);
        }
        var lineage = levels.passedOnBy(applicant.logonKey());
        return issuance.make(applicant.person(), lineage, applicant.formerId(), time.instant())
                .map(made -> pages.view(
                        FOLDER + "made.jte",
                        page,
                        Map.of(
                                "key", issuance.type().value(),
                                "email",
                                        applicant.person().email().orElseThrow().value(),
                                "passphrase", made.passphrase())))
                .orElseGet(() -> SeeOther.at("/mykeys/order/" + issuance.type()));
    }

    private ModelAndView form(Issuance issuance, Applicant applicant, boolean changed, Page page) {
        return pages.view(
                FOLDER + "ask.jte",
                page,
                Map.of(
                        "key", issuance.type().value(),
                        "email", applicant.person().email().orElseThrow().value(),
                        "former", applicant.formerMark(),
                        "replaces", applicant.former().isPresent(),
                        "changed", changed));
    }

    private ModelAndView stopped(Issuance issuance, Obstacle obstacle, Page page) {
        var shown = Map.<String, Object>of(
                "key",
                issuance.type().value(),
                "why",
                obstacle.word(),
                "stronger",
                obstacle == Obstacle.LEVEL || obstacle == Obstacle.ABROAD,
                "account",
                obstacle == Obstacle.NO_ACCOUNT);
        return pages.view(FOLDER + "stopped.jte", page, shown, HttpStatus.OK);
    }

    private LogonRequest request(Issuance issuance, Level level) {
        var service = services.myDigitalKeys();
        var path = "/mykeys/order/" + issuance.type() + "?logon={flow}";
        return new LogonRequest(service.id(), level, null, null, path, null, "", time.instant());
    }

    private Issuance issuance(String key) {
        return issuances.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
