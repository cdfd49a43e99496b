package org.rekey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// A page as Spring MVC's answer of a controller.
record PageView(Pages pages, String template, Page page, Map<String, Object> parameters) implements View {
    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        pages.render(template, page, parameters, response);
    }
}
