package org.rekey.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriComponentsBuilder;

/// Answers what another path of ours answers to a GET of the same browser, all filters on the way included.
///
/// @param path each parameter in its query has a value
record Beyond(String path) implements View {
    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        // else the filters would go by the path that the browser asked for
        ServletRequestPathUtils.clearParsedRequestPath(request);
        request.getRequestDispatcher(path).forward(new OpenedRequest(request, parameters()), response);
    }

    private Map<String, String[]> parameters() {
        return UriComponentsBuilder.fromUriString(path).build().getQueryParams().entrySet().stream()
                .collect(Collectors.toMap(entry -> decoded(entry.getKey()), entry -> decoded(entry.getValue())));
    }

    private static String[] decoded(List<String> values) {
        return values.stream().map(Beyond::decoded).toArray(String[]::new);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
