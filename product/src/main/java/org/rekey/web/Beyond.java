package org.rekey.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.util.ServletRequestPathUtils;

/// Answers what another path of ours answers to a GET of the same browser, all filters on the way included.
record Beyond(String path) implements View {
    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        // else the filters would go by the path that the browser asked for
        ServletRequestPathUtils.clearParsedRequestPath(request);
        request.getRequestDispatcher(path).forward(new Get(request), response);
    }

    private static final class Get extends HttpServletRequestWrapper {
        Get(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
