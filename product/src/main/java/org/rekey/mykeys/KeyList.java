package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyTypes;
import org.rekey.logon.Flows;
import org.rekey.logon.Sessions;
import org.rekey.onlineservice.Services;
import org.rekey.person.Language;
import org.rekey.person.People;
import org.rekey.phaseout.Announcement;
import org.rekey.phaseout.Announcements;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of a person's keys, and the way onto the path.
@Controller
class KeyList {
    private final Pages pages;
    private final Sessions sessions;
    private final Flows flows;
    private final People people;
    private final DigitalKeys keys;
    private final KeyTypes types;
    private final Announcements announcements;
    private final Services services;
    private final ShownDays shownDays;

    KeyList(
            Pages pages,
            Sessions sessions,
            Flows flows,
            People people,
            DigitalKeys keys,
            KeyTypes types,
            Announcements announcements,
            Services services,
            ShownDays shownDays) {
        this.pages = pages;
        this.sessions = sessions;
        this.flows = flows;
        this.people = people;
        this.keys = keys;
        this.types = types;
        this.announcements = announcements;
        this.services = services;
        this.shownDays = shownDays;
    }

    @GetMapping("/mykeys")
    ModelAndView list(Page page, HttpServletRequest request) {
        var session = sessions.current(request).orElseThrow(() -> new LogonNeeded(null));
        var person = people.find(session.person()).orElseThrow(() -> new LogonNeeded(null));
        var listed = keys.active(person.id()).stream()
                .map(key -> listed(key, page.language()))
                .toList();
        return pages.view(
                "org/rekey/mykeys/list.jte",
                page.forPerson(),
                Map.of("person", person, "keys", listed, "activate", "/mykeys/" + session.flow() + "/email"));
    }

    /// Where a logon for My digital keys itself arrives: its flow has done its work.
    @GetMapping(path = "/mykeys", params = "logon")
    ModelAndView arrived(@RequestParam UUID logon, HttpServletRequest request, HttpServletResponse response) {
        flows.drop(logon, request, response);
        return SeeOther.at("/mykeys");
    }

    private ListedKey listed(DigitalKey key, Language language) {
        var group = services.myDigitalKeys().group();
        var ending = announcements.of(key.type(), group, Optional.of(key.holder()), language);
        return new ListedKey(
                key.type(),
                KeyTemplates.of(types.of(key.type()), "icon"),
                shownDays.of(key.activatedAt()),
                Optional.ofNullable(key.lastUsedOn()).map(shownDays::of),
                ending.map(Announcement::side));
    }
}
