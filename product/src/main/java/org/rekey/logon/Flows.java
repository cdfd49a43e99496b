package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.rekey.logon.FlowState.Choosing;
import org.rekey.phaseout.PhaseOuts;
import org.rekey.vault.Uuids;
import org.rekey.web.BrowserId;
import org.rekey.web.BrowserIds;
import org.rekey.web.Cookies;
import org.rekey.web.LanguageChoice;
import org.rekey.web.SealedCookies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The logons in progress of one browser, each in a sealed cookie of its own: at most four, for 15 minutes
/// since the last step, or an hour while keys are changed. Strangers write nothing into the database by beginning one.
@Component
public class Flows {
    private static final String NAME = "rekey-flow-";
    private static final int MOST = 4;
    private static final String OPENED = Flow.class.getName();

    /// What comes during a logon (a proven password, a key) takes 200 bytes more.
    static final int LONGEST = 2_760;

    /// Longer than a flow holds, so that the page of an expired one still knows the way back.
    private static final SealedCookies.Use USE = new SealedCookies.Use("flow", Duration.ofHours(12), false);

    private final SealedCookies sealed;
    private final Cookies cookies;
    private final PastFlows past;
    private final BrowserIds browsers;
    private final LanguageChoice languages;
    private final InstantSource time;
    private final LongSupplier plans;

    @Autowired
    Flows(
            SealedCookies sealed,
            Cookies cookies,
            PastFlows past,
            BrowserIds browsers,
            LanguageChoice languages,
            InstantSource time,
            PhaseOuts phaseOuts) {
        this(sealed, cookies, past, browsers, languages, time, phaseOuts::published);
    }

    /// @param plans the number of the phase-outs in force
    Flows(
            SealedCookies sealed,
            Cookies cookies,
            PastFlows past,
            BrowserIds browsers,
            LanguageChoice languages,
            InstantSource time,
            LongSupplier plans) {
        this.sealed = sealed;
        this.cookies = cookies;
        this.past = past;
        this.browsers = browsers;
        this.languages = languages;
        this.time = time;
        this.plans = plans;
    }

    /// Begins a logon, in the language that the online service asks for, if it asks.
    ///
    /// @return the path of the main logon screen to redirect to
    /// @throws IllegalArgumentException when the request is too long for a cookie: more than 3 KB
    public String start(LogonRequest asked, HttpServletRequest request, HttpServletResponse response) {
        String path = begin(asked, "", request, response);
        if (asked.language() != null) {
            languages.remember(asked.language(), request, response);
        }
        return path;
    }

    /// @param leaving the name of a flow that this one replaces; it takes no place any more
    private String begin(LogonRequest asked, String leaving, HttpServletRequest request, HttpServletResponse response) {
        Instant now = time.instant();
        var flow = new Flow(Uuids.v7(now), asked, now, now, new Choosing(), null, plans.getAsLong());
        byte[] content = FlowCodec.encode(flow);
        if (content.length > LONGEST) {
            throw new IllegalArgumentException("a request to log on of " + content.length + " bytes");
        }
        dropOldest(leaving, request, response);
        sealed.write(response, name(flow.id().toString()), USE, browsers.of(request, response), content);
        return flow.path();
    }

    /// What was asked when this flow began, if the flow is this browser's and not too old.
    public Optional<LogonRequest> parked(UUID flow, HttpServletRequest request) {
        return find(flow, request).map(Flow::asked);
    }

    /// Keeps the flow for another 15 minutes; for pages that take people long. It never lasts beyond an hour.
    public void renew(UUID flow, HttpServletRequest request, HttpServletResponse response) {
        find(flow, request).ifPresent(it -> save(it, request, response));
    }

    /// Begins the same logon again, with nothing proven, under a new id. The language stays the one that the person
    /// reads by now.
    ///
    /// @return the path to redirect to, empty when there is no such flow
    public Optional<String> again(UUID flow, HttpServletRequest request, HttpServletResponse response) {
        return find(flow, request).map(it -> {
            drop(flow, request, response);
            return begin(it.asked(), name(flow.toString()), request, response);
        });
    }

    /// The path at which the protocol goes on once the person is logged on.
    ///
    /// @return the request's return path with the flow's id filled in, empty when there is no such flow
    public Optional<String> continued(UUID flow, HttpServletRequest request) {
        return find(flow, request).map(Flow::continued);
    }

    /// The protocol has answered the request. The flow lives on for seconds, for a second click on the same button;
    /// then the browser forgets it, and whoever comes back is led to the service.
    public void answered(UUID flow, HttpServletRequest request, HttpServletResponse response) {
        find(flow, request).filter(it -> it.answeredAt() == null).ifPresent(it -> {
            past.add(it, request, response);
            save(it.answered(time.instant()), request, response);
        });
    }

    /// Where a logon of this browser belonged that may be over by now.
    public Optional<WayBack> wayBack(UUID flow, HttpServletRequest request) {
        return opened(flow, request).map(Flow::wayBack).or(() -> past.of(flow, request));
    }

    /// Forgets the flow.
    public void drop(UUID flow, HttpServletRequest request, HttpServletResponse response) {
        cookies.drop(response, name(flow.toString()));
    }

    /// Forgets every logon of this browser: somebody else may sit there next.
    public void dropAll(HttpServletRequest request, HttpServletResponse response) {
        cookies.startingWith(request, NAME).keySet().forEach(name -> cookies.drop(response, name));
        past.forget(response);
    }

    Optional<Flow> find(UUID flow, HttpServletRequest request) {
        return opened(flow, request).filter(it -> it.holdsAt(time.instant()));
    }

    private Optional<Flow> opened(UUID flow, HttpServletRequest request) {
        return browsers.of(request).flatMap(browser -> opened(flow, browser, request));
    }

    void save(Flow flow, HttpServletRequest request, HttpServletResponse response) {
        BrowserId browser = browsers.of(request, response);
        Flow kept = flow.seen(time.instant());
        byte[] content = FlowCodec.encode(kept);
        String name = name(flow.id().toString());
        request.setAttribute(OPENED, kept);
        if (flow.answeredAt() == null) {
            sealed.write(response, name, USE, browser, content);
        } else {
            sealed.write(response, name, USE, browser, content, Sessions.DOUBLE_CLICK);
        }
    }

    /// Once for each request, and as it was saved last: an authorization request that resumes asks twice.
    private Optional<Flow> opened(UUID flow, BrowserId browser, HttpServletRequest request) {
        if (request.getAttribute(OPENED) instanceof Flow before && before.id().equals(flow)) {
            return Optional.of(before);
        }
        try {
            var opened = sealed.read(request, name(flow.toString()), USE, browser)
                    .map(FlowCodec::decode)
                    .filter(it -> it.id().equals(flow));
            opened.ifPresent(it -> request.setAttribute(OPENED, it));
            return opened;
        } catch (IllegalArgumentException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    /// The ids are in the order of time, so the smallest name is the oldest flow.
    private void dropOldest(String leaving, HttpServletRequest request, HttpServletResponse response) {
        List<String> names = cookies.startingWith(request, NAME).keySet().stream()
                .filter(name -> !name.equals(leaving))
                .sorted()
                .toList();
        for (String name : names.subList(0, Math.max(0, names.size() - MOST + 1))) {
            cookies.drop(response, name);
        }
    }

    private static String name(String flow) {
        return NAME + flow;
    }
}
