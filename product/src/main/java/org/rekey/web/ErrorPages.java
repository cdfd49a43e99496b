package org.rekey.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rekey.vault.Randomness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// The one place where faults become answers: a page that says what to do next for a person, an RFC 9457 problem
/// for a program, and a log line with the cause. All three carry the same reference.
@Controller
class ErrorPages implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private static final Pattern TOKEN =
            Pattern.compile("/(?![0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:/|$))[A-Za-z0-9_%-]{22,}");

    private final Pages pages;
    private final Problems problems;
    private final Randomness random;
    private final WebSettings settings;

    ErrorPages(Pages pages, Problems problems, Randomness random, WebSettings settings) {
        this.pages = pages;
        this.problems = problems;
        this.random = random;
        this.settings = settings;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Throwable cause = cause(request);
        TryLater later = TryLater.in(cause);
        int status = status(request, later);
        var reference = Reference.drawn(random);
        log(reference, status, request, cause);
        response.setStatus(status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (later != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(later.seconds()));
        }
        if (problems.wanted(request)) {
            problems.write(status, reference, response);
        } else {
            page(status, later, reference, request, response);
        }
    }

    private void page(
            int status,
            @Nullable TryLater later,
            Reference reference,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Fault fault = later != null
                ? later.fault()
                : request.getAttribute(Fault.class.getName()) instanceof Fault named ? named : Fault.of(status);
        Page page = pages.page(request);
        // a filter may answer before the firewall has looked: what the browser sent may lead to another site
        String again = Pages.failed(request).filter(OwnPath::isOwn).orElse(settings.home());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("title", page.text(fault.text("title")));
        parameters.put("text", page.text(fault.text("text")));
        parameters.put("next", page.markup(fault.text("next"), "again", again, "home", settings.home()));
        parameters.put("reference", reference.value());
        if (later != null) {
            parameters.put("wait", page.text("web.fault.wait", "seconds", Long.toString(later.seconds())));
        }
        pages.render("org/rekey/web/fault.jte", page, parameters, response);
    }

    private static int status(HttpServletRequest request, @Nullable TryLater later) {
        if (later != null) {
            return later.status();
        }
        if (request.getAttribute(Fault.class.getName()) == Fault.FORM) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        // asked for by its own path, this page does not exist
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpServletResponse.SC_NOT_FOUND;
    }

    private static @Nullable Throwable cause(HttpServletRequest request) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown == null) {
            thrown = request.getAttribute(ThrownFaults.CAUSE);
        }
        return thrown instanceof Throwable cause ? cause : null;
    }

    private static void log(Reference reference, int status, HttpServletRequest request, @Nullable Throwable cause) {
        if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
            return; // a source that floods the service does not flood the log; it is counted
        }
        var line = status >= 500 && !(cause instanceof TryLater) ? log.atError().setCause(cause) : log.atInfo();
        line.log("answered {} with status {}, reference {}", printable(path(request)), status, reference.value());
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path ? path : "/";
    }

    /// Without what opens something: the tokens of links are 22 characters or more, and no UUID.
    private static String printable(String path) {
        String plain = TOKEN.matcher(path.replaceAll("[^\\x21-\\x7e]", "?")).replaceAll("/***");
        return plain.length() > 120 ? plain.substring(0, 120) + "..." : plain;
    }
}
