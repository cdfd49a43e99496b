package org.rekey.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// Answers requests that break off before they reach us: no request line that can be read, headers beyond all
/// measure. Nothing is known of their sender, so one plain page speaks all languages.
final class UnreadableRequests extends ErrorReportValve {
    private final byte[] page;

    UnreadableRequests(byte[] page) {
        this.page = page.clone();
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            SecurityHeaders.forEverything(false, response);
            SecurityHeaders.forBarePage(response);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
