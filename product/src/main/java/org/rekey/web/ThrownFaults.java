package org.rekey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Sends what controllers throw, and Spring does not know, to [ErrorPages] instead of to the container's log.
class ThrownFaults implements HandlerExceptionResolver {
    static final String CAUSE = ThrownFaults.class.getName();

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        request.setAttribute(CAUSE, thrown);
        try {
            response.sendError(status(thrown));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private static int status(Exception thrown) {
        return switch (thrown) {
            case TryLater later -> later.status();
            case InvalidParameterException unreadable -> unreadable.getErrorCode();
            default -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
    }
}
