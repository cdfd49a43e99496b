package org.rekey.mykeys.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rekey.logon.OpenSession;
import org.rekey.logon.OwnSessions;
import org.rekey.logon.SessionEnded.Cause;
import org.rekey.logon.Sessions;
import org.rekey.mykeys.Member;
import org.rekey.mykeys.ShownDays;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.rekey.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The sessions of whoever is logged on. Ending one takes a right away from nobody but those who should not have
/// it, so any session may do it.
@Controller
class SessionPages {
    private static final Set<String> DONE = Set.of("one", "others");

    /// A logon is noted a little before its session counts, or after.
    private static final Duration BEFORE = Duration.ofMinutes(1);

    private final Pages pages;
    private final OwnSessions own;
    private final Sessions sessions;
    private final ServicesOfSession services;
    private final PlacesOfLogons places;
    private final ShownDays days;

    SessionPages(
            Pages pages,
            OwnSessions own,
            Sessions sessions,
            ServicesOfSession services,
            PlacesOfLogons places,
            ShownDays days) {
        this.pages = pages;
        this.own = own;
        this.sessions = sessions;
        this.services = services;
        this.places = places;
        this.days = days;
    }

    @GetMapping("/mykeys/sessions")
    ModelAndView list(Member member, Page page, @RequestParam Optional<String> done) {
        var open = own.of(member.id());
        var used = services.of(member.id(), page.language());
        var places = places(open, member, page);
        var seen = open.stream()
                .map(session -> seen(session, member, used, places))
                .toList();
        return pages.view(
                "org/rekey/mykeys/sessions/list.jte",
                page,
                Map.of("sessions", seen, "done", done.filter(DONE::contains).map(it -> "mykeys.sessions.done." + it)));
    }

    /// Whoever had to log on once more before a session could be ended comes back here, and looks again.
    @GetMapping({"/mykeys/sessions/{id}/end", "/mykeys/sessions/others/end"})
    ModelAndView comeBack(Member member) {
        return SeeOther.at("/mykeys/sessions");
    }

    @PostMapping("/mykeys/sessions/{id}/end")
    ModelAndView end(Member member, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        if (id.equals(member.session().flow())) {
            sessions.end(Cause.LOGGED_OUT, request, response);
            return SeeOther.at("/logout");
        }
        if (!own.end(member.id(), id) && !own.had(member.id(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return SeeOther.at("/mykeys/sessions?done=one");
    }

    @PostMapping("/mykeys/sessions/others/end")
    ModelAndView endOthers(Member member, HttpServletRequest request, HttpServletResponse response) {
        own.endEverywhereElse(member.session(), request, response);
        return SeeOther.at("/mykeys/sessions?done=others");
    }

    private Map<String, String> places(List<OpenSession> open, Member member, Page page) {
        return open.stream()
                .map(one -> one.session().authenticatedAt())
                .min(Comparator.naturalOrder())
                .map(first -> places.of(member.id(), first.minus(BEFORE), page.language()))
                .orElse(Map.of());
    }

    private SeenSession seen(
            OpenSession open, Member member, Map<String, List<String>> used, Map<String, String> places) {
        var session = open.session();
        return new SeenSession(
                session.flow(),
                "mykeys.browser." + word(open.device().browser()),
                "mykeys.platform." + word(open.device().platform()),
                "key." + session.keyType() + ".name",
                days.of(session.authenticatedAt()),
                days.time(session.authenticatedAt()),
                Optional.ofNullable(places.get(session.flow().toString())),
                days.of(open.seenAt()),
                days.time(open.seenAt()),
                used.getOrDefault(session.hash(), List.of()),
                session.hash().equals(member.session().hash()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
