package org.rekey.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rekey.text.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Draws pages from their templates. A template is named by its path, `org/rekey/logon/choose.jte`.
@Component
public class Pages {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;
    private final LanguageChoice languages;
    private final Assets assets;
    private final Theme theme;
    private final LoggedOnBrowsers loggedOn;

    public Pages(Texts texts, LanguageChoice languages, Assets assets, Theme theme, LoggedOnBrowsers loggedOn) {
        this.texts = texts;
        this.languages = languages;
        this.assets = assets;
        this.theme = theme;
        this.loggedOn = loggedOn;
    }

    /// The page that answers a request. Controllers rather take a [Page] as argument.
    public Page page(HttpServletRequest request) {
        return new Page(
                this,
                languages.of(request),
                path(request),
                () -> csrf(request),
                List.of(),
                loggedOn.mayBe(request),
                Typed.of(request));
    }

    /// The answer of a controller: status 200 and a page.
    public ModelAndView view(String template, Page page, Map<String, Object> parameters) {
        return new ModelAndView(new PageView(this, template, page, parameters));
    }

    /// The answer of a controller: a page with another status, such as 422 for a form that was refused.
    public ModelAndView view(String template, Page page, Map<String, Object> parameters, HttpStatus status) {
        ModelAndView view = view(template, page, parameters);
        view.setStatus(status);
        return view;
    }

    /// Writes a page to the response. It is drawn whole before the first byte is sent, so that a fault in a
    /// template becomes a page of its own.
    public void render(String template, Page page, Map<String, Object> parameters, HttpServletResponse response)
            throws IOException {
        var output = new Utf8ByteOutput();
        draw(template, page, parameters, output);
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setHeader("Content-Language", page.language().tag());
        SecurityHeaders.forPage(page, response);
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    void draw(String template, Page page, Map<String, Object> parameters, TemplateOutput output) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("page", page);
        draw(template, all, output);
    }

    void draw(String template, Map<String, Object> parameters, TemplateOutput output) {
        templates.render(template, parameters, output);
    }

    Texts texts() {
        return texts;
    }

    Assets assets() {
        return assets;
    }

    Theme theme() {
        return theme;
    }

    /// What was asked for when a fault came, with its query where following a link asks for the same again.
    static Optional<String> failed(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? Optional.of(
                        "GET".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                                ? whole(path, request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING))
                                : path)
                : Optional.empty();
    }

    private static String path(HttpServletRequest request) {
        return failed(request).orElseGet(() -> whole(request.getRequestURI(), request.getQueryString()));
    }

    private static String whole(String path, @Nullable Object query) {
        return query == null ? path : path + "?" + query;
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
