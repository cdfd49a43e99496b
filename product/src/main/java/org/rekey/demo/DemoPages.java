package org.rekey.demo;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.rekey.demo.pki.DemoCard;
import org.rekey.web.Page;
import org.rekey.web.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The demo's own pages for people: what there is to try, the mailbox, the calendar.
@Controller
public class DemoPages {
    private static final String FOLDER = "org/rekey/demo/";
    private final Pages pages;
    private final Mailbox mailbox;
    private final DemoCalendar calendar;
    private final DemoPeople people;
    private final URI site;

    DemoPages(
            Pages pages,
            Mailbox mailbox,
            DemoCalendar calendar,
            DemoPeople people,
            @Value("${rekey.demo.site}") URI site) {
        this.pages = pages;
        this.mailbox = mailbox;
        this.calendar = calendar;
        this.people = people;
        this.site = site;
    }

    @GetMapping("/demo")
    ModelAndView demo(Page page) {
        ZonedDateTime now = calendar.instant().atZone(Moment.BRUSSELS);
        return pages.view(
                FOLDER + "demo.jte",
                page,
                Map.of(
                        "site", site.toString(),
                        "today", now.toLocalDate(),
                        "time", "%02d:%02d".formatted(now.getHour(), now.getMinute()),
                        "stops", Stop.ALL,
                        "people", people.everybody().stream().map(this::shown).toList(),
                        "cards", DemoCard.all()));
    }

    private Shown shown(Cast one) {
        var active = people.personOf(one).map(people::activeKeys).orElseThrow();
        return new Shown(
                one.username(),
                one.password(),
                one.enrolment().language().tag(),
                one.about(),
                active.stream().sorted().toList(),
                one.holds().contains(Cast.Holding.CARD) ? one.cardCodes() : List.of());
    }

    @GetMapping("/demo/mailbox")
    ModelAndView mailbox(Page page) {
        return pages.view(FOLDER + "mailbox.jte", page, Map.of("mails", mailbox.mails()));
    }

    /// The document that came with a mail.
    @GetMapping("/demo/mailbox/enclosed.pdf")
    ResponseEntity<byte[]> enclosed(@RequestParam String mail) {
        return mailbox.mails().stream()
                .filter(it -> it.messageId().equals(mail))
                .findFirst()
                .map(Mailbox.Received::enclosed)
                .map(pdf -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .body(pdf))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/demo/travel")
    String travel(@RequestParam String to) {
        Moment.read(to, calendar.instant()).ifPresent(calendar::travelTo);
        return "redirect:/demo#calendar";
    }

    /// Somebody of the demo, as the page shows them.
    ///
    /// @param codes those of the person's card, number 1 first
    public record Shown(
            String username, String password, String language, String about, List<String> keys, List<String> codes) {}

    /// A day worth travelling to.
    ///
    /// @param id the key of its text
    public record Stop(String id, String moment) {
        static final List<Stop> ALL = List.of(
                new Stop("before", "2020-09-24T12:00:00"),
                new Stop("closed", "2020-09-25T12:00:00"),
                new Stop("warning", "2023-11-07T09:00:00"),
                new Stop("last", "2024-01-30T23:59:00"),
                new Stop("ended", "2024-01-31T09:00:00"));

        public LocalDate day() {
            return Moment.read(moment, Instant.EPOCH)
                    .map(instant -> LocalDate.ofInstant(instant, Moment.BRUSSELS))
                    .orElseThrow();
        }
    }
}
