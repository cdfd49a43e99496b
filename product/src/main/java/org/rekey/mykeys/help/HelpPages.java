package org.rekey.mykeys.help;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rekey.key.KeyType;
import org.rekey.key.KeyTypes;
import org.rekey.onlineservice.Services;
import org.rekey.phaseout.Announcement;
import org.rekey.phaseout.Announcements;
import org.rekey.phaseout.PhaseOuts;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Help for each kind of key. Nobody has to be logged on: who has lost a key cannot be.
@Controller
class HelpPages {
    private static final String FOLDER = "org/rekey/mykeys/help/";

    /// The pages that lead here, and to which there is a way back.
    private static final Pattern FROM = Pattern.compile("/(?:logon|mykeys)(?:/[a-z0-9-]{1,40}){0,4}");

    private final KeyTypes types;
    private final Announcements announcements;
    private final PhaseOuts phaseOuts;
    private final Services services;
    private final Pages pages;

    HelpPages(KeyTypes types, Announcements announcements, PhaseOuts phaseOuts, Services services, Pages pages) {
        this.types = types;
        this.announcements = announcements;
        this.phaseOuts = phaseOuts;
        this.services = services;
        this.pages = pages;
    }

    /// The kinds that one can have, then those that one can only still use.
    @GetMapping("/mykeys/help")
    ModelAndView all(Page page, @RequestParam Optional<String> from) {
        Map<Boolean, List<Topic>> topics = types.all().stream()
                .map(type -> topic(type, page))
                .collect(Collectors.partitioningBy(Topic::activatable));
        return view("all", Map.of("open", topics.get(true), "closed", topics.get(false)), page, from);
    }

    @GetMapping("/mykeys/help/{kind}")
    ModelAndView one(Page page, @PathVariable String kind, @RequestParam Optional<String> from) {
        var type = types.find(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return view("one", Map.of("topic", topic(type, page)), page, from);
    }

    private ModelAndView view(String name, Map<String, Object> shown, Page page, Optional<String> from) {
        var parameters = new HashMap<>(shown);
        parameters.put("from", from.filter(path -> FROM.matcher(path).matches()));
        return pages.view(FOLDER + name + ".jte", page, parameters);
    }

    private Topic topic(KeyType<?> type, Page page) {
        var group = services.myDigitalKeys().group();
        return new Topic(
                type.id().value(),
                type.template("icon"),
                phaseOuts.standing(type.id(), group, Optional.empty()).allowsActivation(),
                announcements
                        .of(type.id(), group, Optional.empty(), page.language())
                        .map(Announcement::side),
                type.restricted(),
                type.available());
    }
}
