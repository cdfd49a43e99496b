package org.rekey.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rekey.web.RatedPaths.Rate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what one source asks too fast, before it costs anything: status 429 (RFC 6585 section 4) with
/// `Retry-After`. It knows no names and no sessions; wrong answers are counted elsewhere, in rows. Metric:
/// `rekey.requests.refused`.
final class RequestRates extends OncePerRequestFilter {
    /// Files that browsers keep: they cost next to nothing.
    private static final PathPatternRequestMatcher FILES = PathPatternRequestMatcher.pathPattern("/assets/**");

    private final List<Rated> paths;
    private final Map<Rate, Pace> paces = new EnumMap<>(Rate.class);
    private final List<IpAddressMatcher> exempt;
    private final InstantSource time;
    private final MeterRegistry meters;

    private record Rated(Rate rate, PathPatternRequestMatcher path) {}

    RequestRates(List<RatedPaths> paths, RateSettings settings, InstantSource time, MeterRegistry meters) {
        this.paths = paths.stream()
                .map(it -> new Rated(it.rate(), PathPatternRequestMatcher.pathPattern(it.pattern())))
                .toList();
        for (var rate : Rate.values()) {
            paces.put(rate, settings.pace(rate));
        }
        this.exempt = settings.exempt().stream().map(IpAddressMatcher::new).toList();
        this.time = time;
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var rate = rate(request);
        var wait = wait(rate, request);
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        meters.counter("rekey.requests.refused", "rate", rate.name().toLowerCase(Locale.ROOT))
                .increment();
        var later = TryLater.tooOften(wait);
        request.setAttribute(ThrownFaults.CAUSE, later);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(later.seconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private Rate rate(HttpServletRequest request) {
        return paths.stream()
                .filter(it -> it.path().matches(request))
                .map(Rated::rate)
                .findFirst()
                .orElse(Rate.PAGES);
    }

    private Duration wait(Rate rate, HttpServletRequest request) {
        var pace = paces.get(rate);
        var source = request.getRemoteAddr();
        return pace == null || FILES.matches(request) || exempt.stream().anyMatch(network -> network.matches(source))
                ? Duration.ZERO
                : pace.next(SourceAddress.of(request).neighbourhood(), time.instant());
    }
}
