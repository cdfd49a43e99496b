package org.rekey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request that opens a page in place of the form that was sent: a GET, of which the form's fields are no part.
final class OpenedRequest extends HttpServletRequestWrapper {
    private final Map<String, String[]> parameters;

    OpenedRequest(HttpServletRequest form, Map<String, String[]> parameters) {
        super(form);
        this.parameters = parameters;
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }
}
