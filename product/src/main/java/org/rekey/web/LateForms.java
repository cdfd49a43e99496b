package org.rekey.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Answers forms whose token is too old, or of another browser: nothing is processed, the page is drawn as if it had
/// just been opened, with what was typed and a fresh token. Where there is no such page, a fault says what to do. A
/// form that another site has sent is not drawn: its values are not the person's.
final class LateForms implements AccessDeniedHandler {
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        // whatever goes wrong from here on is this fault
        request.setAttribute(Fault.class.getName(), Fault.FORM);
        if (!"POST".equals(request.getMethod()) || foreign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Typed.keep(request);
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        request.getRequestDispatcher(request.getServletPath()).forward(new OpenedRequest(request, Map.of()), response);
    }

    /// Browsers that do not say (Fetch Metadata) send no cookies along from elsewhere either: they are
    /// `SameSite=Lax`.
    private static boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
