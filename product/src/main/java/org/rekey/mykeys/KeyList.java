package org.rekey.mykeys;

import java.util.Map;
import java.util.Optional;
import org.rekey.key.DigitalKey;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyTypes;
import org.rekey.onlineservice.Services;
import org.rekey.person.Language;
import org.rekey.phaseout.Announcement;
import org.rekey.phaseout.Announcements;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The list of a person's keys, and the way onto the path.
@Controller
class KeyList {
    private final Pages pages;
    private final DigitalKeys keys;
    private final KeyTypes types;
    private final Announcements announcements;
    private final Services services;
    private final ShownDays shownDays;

    KeyList(
            Pages pages,
            DigitalKeys keys,
            KeyTypes types,
            Announcements announcements,
            Services services,
            ShownDays shownDays) {
        this.pages = pages;
        this.keys = keys;
        this.types = types;
        this.announcements = announcements;
        this.services = services;
        this.shownDays = shownDays;
    }

    @GetMapping("/mykeys")
    ModelAndView list(Member member, Page page) {
        var listed = keys.active(member.id()).stream()
                .map(key -> listed(key, page.language()))
                .toList();
        return pages.view(
                "org/rekey/mykeys/list.jte",
                page.forPerson(),
                Map.of(
                        "person",
                        member.person(),
                        "keys",
                        listed,
                        "activate",
                        "/mykeys/" + member.session().flow() + "/email"));
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
