package org.rekey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A request as if it had come straight from its source: the address of the source, no forwarded headers.
final class UnforwardedRequest extends HttpServletRequestWrapper {
    private final String source;

    UnforwardedRequest(HttpServletRequest request, String source) {
        super(request);
        this.source = source;
    }

    @Override
    public String getRemoteAddr() {
        return source;
    }

    @Override
    public String getRemoteHost() {
        return source;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isForwarded(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isForwarded(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isForwarded(name))
                .toList());
    }

    private static boolean isForwarded(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.equals("forwarded")
                || small.startsWith("x-forwarded-")
                || small.equals("client-cert") // RFC 9440
                || small.equals("client-cert-chain")
                || small.equals("x-real-ip");
    }
}
