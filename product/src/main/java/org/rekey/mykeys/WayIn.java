package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.rekey.logon.Flows;
import org.rekey.logon.LogonRequest;
import org.rekey.onlineservice.Services;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Leads whoever is not logged on to the main logon screen: for the online service that waits, or else for My
/// digital keys, which is a service like any other.
@Component
@ControllerAdvice(basePackageClasses = WayIn.class)
class WayIn {
    private final Flows flows;
    private final Services services;
    private final InstantSource time;

    WayIn(Flows flows, Services services, InstantSource time) {
        this.flows = flows;
        this.services = services;
        this.time = time;
    }

    @ExceptionHandler
    ModelAndView logOn(LogonNeeded needed, HttpServletRequest request, HttpServletResponse response) {
        return SeeOther.at(needed.flow()
                .flatMap(flow -> flows.again(flow, request, response))
                .orElseGet(() -> flows.start(myDigitalKeys(), request, response)));
    }

    private LogonRequest myDigitalKeys() {
        var service = services.myDigitalKeys();
        return new LogonRequest(
                service.id(), service.minimum(), null, null, "/mykeys?logon={flow}", null, "", time.instant());
    }
}
