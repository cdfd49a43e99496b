package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.rekey.logon.Flows;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Where a logon for My digital keys itself arrives: its flow has done its work, and the address of the page
/// loses the mark of it.
@Component
class Arrival implements HandlerInterceptor {
    private final Flows flows;

    Arrival(Flows flows) {
        this.flows = flows;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var logon = request.getParameter("logon");
        if (logon == null || !request.getMethod().equals("GET")) {
            return true;
        }
        flow(logon, request, response);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, request.getRequestURI());
        return false;
    }

    private void flow(String logon, HttpServletRequest request, HttpServletResponse response) {
        try {
            flows.drop(UUID.fromString(logon), request, response);
        } catch (IllegalArgumentException notOurs) {
            return;
        }
    }
}
