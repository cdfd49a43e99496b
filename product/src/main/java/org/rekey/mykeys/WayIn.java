package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rekey.key.Level;
import org.rekey.logon.Flows;
import org.rekey.logon.LogonRequest;
import org.rekey.onlineservice.Services;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Leads whoever is not logged on to the main logon screen: for the online service that waits, or else for My
/// digital keys, which is a service like any other. Whoever must log on once more is told why first.
@Controller
@ControllerAdvice(basePackageClasses = WayIn.class)
class WayIn {
    private static final Pattern OWN = Pattern.compile("/mykeys(?:/[a-z0-9-]{1,40}){0,4}");

    private final Flows flows;
    private final Services services;
    private final Onward onward;
    private final Pages pages;
    private final InstantSource time;

    WayIn(Flows flows, Services services, Onward onward, Pages pages, InstantSource time) {
        this.flows = flows;
        this.services = services;
        this.onward = onward;
        this.pages = pages;
        this.time = time;
    }

    @ExceptionHandler
    ModelAndView logOn(LogonNeeded needed, HttpServletRequest request, HttpServletResponse response) {
        return needed.flow()
                .flatMap(flow -> flows.again(flow, request, response))
                .map(SeeOther::at)
                .or(() -> needed.flow().flatMap(flow -> over(flow, request)))
                .orElseGet(() -> SeeOther.at(
                        start(needed.path(), services.myDigitalKeys().minimum(), request, response)));
    }

    /// The request of the service is over, but the browser still knows where it came from.
    private Optional<ModelAndView> over(UUID flow, HttpServletRequest request) {
        var page = pages.page(request);
        return onward.back(flow, request)
                .map(back -> pages.view(
                        "org/rekey/logon/over.jte",
                        page,
                        Map.of("service", back.service().name(page.language()), "back", back.origin()),
                        HttpStatus.GONE));
    }

    @ExceptionHandler
    ModelAndView explain(ProofNeeded needed, HttpServletRequest request) {
        var page = pages.page(request);
        var sufficient = needed.sufficient().stream()
                .map(type -> page.text("key." + type + ".name"))
                .toList();
        return pages.view(
                "org/rekey/mykeys/prove.jte",
                page,
                Map.of("path", needed.path(), "level", needed.level().value(), "sufficient", sufficient),
                HttpStatus.FORBIDDEN);
    }

    /// The level is asked again by the page to which this leads: what a browser sends here opens nothing.
    @PostMapping("/mykeys/again")
    ModelAndView again(
            @RequestParam String path,
            @RequestParam int level,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = new Level(Math.clamp(level, 0, 999));
        return SeeOther.at(start(OWN.matcher(path).matches() ? path : "/mykeys", asked, request, response));
    }

    private String start(String path, Level level, HttpServletRequest request, HttpServletResponse response) {
        var back = OWN.matcher(path).matches() ? path : "/mykeys";
        var asked = new LogonRequest(
                services.myDigitalKeys().id(), level, null, null, back + "?logon={flow}", null, "", time.instant());
        return flows.start(asked, request, response);
    }
}
