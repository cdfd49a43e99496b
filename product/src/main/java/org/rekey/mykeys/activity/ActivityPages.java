package org.rekey.mykeys.activity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.mykeys.JustProven;
import org.rekey.mykeys.Member;
import org.rekey.person.Happening;
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

/// What happened of late, and the way to say that something of it was somebody else. As with suspending a key, any
/// fresh logon may say so: it takes rights away, and the holder can give them back.
@Controller
class ActivityPages {
    private static final String FOLDER = "org/rekey/mykeys/activity/";
    private final Pages pages;
    private final Activity activity;
    private final DigitalKeys keys;
    private final Doubts doubts;
    private final Disowning disowning;
    private final Reports reports;
    private final ReportMails mails;
    private final InstantSource time;

    ActivityPages(
            Pages pages,
            Activity activity,
            DigitalKeys keys,
            Doubts doubts,
            Disowning disowning,
            Reports reports,
            ReportMails mails,
            InstantSource time) {
        this.pages = pages;
        this.activity = activity;
        this.keys = keys;
        this.doubts = doubts;
        this.disowning = disowning;
        this.reports = reports;
        this.mails = mails;
        this.time = time;
    }

    static String reported(Object event) {
        return "/mykeys/activity/reported/" + event;
    }

    /// @param before the last entry of the page before
    @GetMapping("/mykeys/activity")
    ModelAndView list(Member member, Page page, @RequestParam Optional<UUID> before) {
        var found = activity.of(member, before, page);
        var shown = found.subList(0, Math.min(found.size(), Activity.PAGE));
        var earlier = found.size() > shown.size() ? Optional.of(shown.getLast().id()) : Optional.empty();
        return pages.view(
                FOLDER + "list.jte", page, Map.of("entries", shown, "earlier", earlier, "first", before.isEmpty()));
    }

    @GetMapping("/mykeys/activity/{id}/not-mine")
    ModelAndView confirm(@JustProven(byAnyKey = true) Member member, Page page, @PathVariable UUID id) {
        var happening = own(id, member);
        var entry = activity.shown(happening, member, page);
        if (entry.report().isPresent()) {
            return SeeOther.at("/mykeys/activity");
        }
        var active = keys.active(member.id());
        var doubtful = doubts.about(happening, active);
        var parameters = new HashMap<String, Object>();
        parameters.put("entry", entry);
        parameters.put("doubtful", names(doubtful, page));
        parameters.put("left", names(doubts.left(doubtful, active), page));
        parameters.put("toldDesk", mails.reachDesk());
        return pages.view(FOLDER + "confirm.jte", page, parameters);
    }

    @PostMapping("/mykeys/activity/{id}/not-mine")
    ModelAndView disown(
            @JustProven(byAnyKey = true) Member member,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response) {
        disowning.disown(own(id, member), member, request, response);
        return SeeOther.at(reported(id));
    }

    /// Nobody is logged on any more here; the page says nothing of anybody.
    @GetMapping("/mykeys/activity/reported/{id}")
    ModelAndView reported(Page page, @PathVariable UUID id) {
        return reports.madeSince(time.instant().minus(SecondClick.OPEN), id)
                .map(report -> pages.view(
                        FOLDER + "reported.jte", page, Map.of("report", report, "toldDesk", mails.reachDesk())))
                .orElseGet(() -> SeeOther.at("/mykeys/activity"));
    }

    /// @throws ResponseStatusException 404 for what is another person's, too long ago, or nothing of that kind
    private Happening own(UUID id, Member member) {
        return activity.find(member, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<String> names(List<DigitalKey> keys, Page page) {
        return keys.stream()
                .map(key -> page.text("key." + key.type() + ".name"))
                .toList();
    }
}
