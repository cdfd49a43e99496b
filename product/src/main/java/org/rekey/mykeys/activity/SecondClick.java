package org.rekey.mykeys.activity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Answers whoever presses the button of a report twice as if it had been once. The first click has ended the
/// session, so that without this the second would be answered by a logon screen.
@Component
class SecondClick implements HandlerInterceptor {
    /// For how long the page that follows a report can be seen without a session.
    static final Duration OPEN = Duration.ofMinutes(15);

    private final Reports reports;
    private final InstantSource time;

    SecondClick(Reports reports, InstantSource time) {
        this.reports = reports;
        this.time = time;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!"POST".equals(request.getMethod())) {
            return true;
        }
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var id = String.valueOf(variables.get("id"));
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                || reports.madeSince(time.instant().minus(OPEN), UUID.fromString(id))
                        .isEmpty()) {
            return true;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, ActivityPages.reported(id));
        return false;
    }
}
